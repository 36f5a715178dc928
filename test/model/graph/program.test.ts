import { describe, expect, it } from 'vitest';
import { ProgramBuilder } from '../../../src/model/graph/program.js';

describe('ProgramBuilder', () => {
  it('keeps what the outputs need, in order, and leaves out the rest', () => {
    const builder = new ProgramBuilder();
    const image = builder.input('image', [2, 2, 1]);
    builder.input('unused', [3]);
    const kernel = builder.parameter('dense/kernel', [4, 3]);
    builder.parameter('unused/kernel', [1]);
    const flat = builder.compute({ kind: 'reshape', input: image }, [4]);
    builder.compute({ kind: 'softmax', input: flat }, [4]);
    const summed = builder.compute({ kind: 'dense', input: flat, kernel, bias: undefined }, [3]);
    const activated = builder.compute({ kind: 'activate', activation: 'relu', input: summed }, [3]);
    builder.compute({ kind: 'softmax', input: activated }, [3]);
    builder.output('activated', activated);

    const { inputs, parameters, operations, outputs } = builder.finish();
    expect(inputs.map(({ name }) => name)).toEqual(['image']);
    expect(parameters.map(({ name }) => name)).toEqual(['dense/kernel']);
    expect(operations.map(({ kind }) => kind)).toEqual(['reshape', 'dense', 'activate']);
    expect(outputs).toEqual([{ name: 'activated', value: activated }]);
  });

  it('keeps the forward operation that a gradient points to, and what that reads', () => {
    const builder = new ProgramBuilder();
    const input = builder.input('image', [4, 4, 1]);
    const gradient = builder.input('gradient', [2, 2, 1]);
    const window = {
      size: [2, 2],
      strides: [2, 2],
      padding: { top: 0, bottom: 0, left: 0, right: 0 },
    } as const;
    const output = builder.activation([2, 2, 1]);
    const forward = builder.record({ kind: 'max-pool', input, window, output });
    builder.output(
      'back',
      builder.compute({ kind: 'max-pool-gradient', forward, gradient }, [4, 4, 1]),
    );

    const { inputs, operations } = builder.finish();
    expect(operations.map(({ kind }) => kind)).toEqual(['max-pool', 'max-pool-gradient']);
    expect(inputs.map(({ name }) => name)).toEqual(['image', 'gradient']);
  });

  it('keeps an operation of which only a side result is wanted', () => {
    const builder = new ProgramBuilder();
    const input = builder.input('image', [4]);
    const { batchMean } = builder.record({
      kind: 'batch-normalize',
      input,
      gamma: undefined,
      beta: undefined,
      epsilon: 0.1,
      output: builder.activation([4]),
      batchMean: builder.parameterValue([4]),
      batchVariance: builder.parameterValue([4]),
    });
    builder.output('mean', batchMean);
    expect(builder.finish().operations.map(({ kind }) => kind)).toEqual(['batch-normalize']);
  });

  it('passes an input through, and says which inputs may lie in any order', () => {
    const builder = new ProgramBuilder();
    const mask = builder.input('mask', [4], { anyOrder: true });
    builder.output('same', mask);
    const { inputs, operations } = builder.finish();
    expect(operations).toEqual([]);
    expect(inputs).toEqual([{ name: 'mask', value: mask, anyOrder: true }]);
  });
});
