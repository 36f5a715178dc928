import { afterEach, describe, expect, it } from 'vitest';
import {
  createOnnxSession,
  floatTensor,
  type OnnxSession,
} from '../../../../src/model/engine/onnxruntime/session.js';
import { encodeOnnx } from '../../../../src/model/graph/onnx/encode-onnx.js';
import { OnnxGraph } from '../../../../src/model/graph/onnx/onnx-graph.js';

// ONNX Runtime reads the files: it knows the format, and checks types and shapes on loading.

const sessions: OnnxSession[] = [];
const load = async (graph: OnnxGraph): Promise<OnnxSession> => {
  const session = await createOnnxSession(encodeOnnx(graph), 1);
  sessions.push(session);
  return session;
};

afterEach(async () => {
  await Promise.all(sessions.splice(0).map((session) => session.release()));
});

describe('encodeOnnx', () => {
  it('writes a model whose batch is open', async () => {
    const graph = new OnnxGraph();
    graph.input('numbers', ['batch', 2]);
    const constant = graph.floats(Float32Array.of(10, -20.5), [2]);
    graph.output(graph.node('Add', ['numbers', constant]), 'sum', ['batch', 2]);
    const session = await load(graph);
    for (const batch of [1, 3, 64]) {
      const numbers = Float32Array.from({ length: 2 * batch }, (_, index) => index);
      const { sum } = await session.run({ numbers: floatTensor(numbers, [batch, 2]) });
      expect(sum).toEqual(numbers.map((value, index) => value + [10, -20.5][index % 2]!));
    }
  });

  it('refuses another size than a fixed one', async () => {
    const graph = new OnnxGraph();
    graph.input('numbers', [2, 2]);
    graph.output(graph.node('Neg', ['numbers']), 'negated', [2, 2]);
    const session = await load(graph);
    const numbers = floatTensor(new Float32Array(6), [3, 2]);
    await expect(session.run({ numbers })).rejects.toThrow('invalid dimensions');
  });

  it('writes attributes of every kind, and an input that is left out', async () => {
    const graph = new OnnxGraph();
    graph.input('image', [1, 1, 2, 3]);
    const image = graph.node('Transpose', ['image'], { perm: [0, 1, 3, 2] });
    const leaky = graph.node('LeakyRelu', [image], { alpha: { float: 0.25 } });
    const padded = graph.node('AveragePool', [leaky], {
      kernel_shape: [2, 2],
      auto_pad: 'SAME_UPPER',
    });
    const clipped = graph.node('Clip', [padded, '', graph.float(2)]);
    const [largest] = graph.multiNode('ReduceMax', [clipped], { axes: [2, 3], keepdims: 0 }, 1);
    graph.output(clipped, 'clipped', [1, 1, 3, 2]);
    graph.output(largest!, 'largest', [1, 1]);
    const session = await load(graph);
    // [[-4, 8, 1], [2, 0, -8]], transposed and leaky: [[-1, 2], [8, 0], [1, -2]]
    const feed = floatTensor(Float32Array.of(-4, 8, 1, 2, 0, -8), [1, 1, 2, 3]);
    const { clipped: values, largest: most } = await session.run({ image: feed });
    expect(values).toEqual(Float32Array.of(2, 1, 1.75, -1, -0.5, -2));
    expect(most).toEqual(Float32Array.of(2));
  });

  it('writes whole numbers, negative ones too, and stores equal lists once', async () => {
    const graph = new OnnxGraph();
    graph.input('numbers', [2, 3]);
    const flat = graph.node('Reshape', ['numbers', graph.wholeNumbers([-1])]);
    const back = graph.node('Reshape', [flat, graph.wholeNumbers([3, -1])]);
    const again = graph.node('Reshape', [back, graph.wholeNumbers([-1])]);
    graph.output(graph.node('Identity', [again]), 'same', [6]);
    expect(graph.constants).toHaveLength(2);
    const numbers = Float32Array.of(1, 2, 3, 4, 5, 6);
    const session = await load(graph);
    expect(await session.run({ numbers: floatTensor(numbers, [2, 3]) })).toEqual({ same: numbers });
  });

  it('writes a slice of a larger buffer, not the buffer', async () => {
    const graph = new OnnxGraph();
    graph.input('one', [1]);
    const constant = graph.floats(Float32Array.of(1, 2, 3, 4).subarray(1, 3), [2]);
    graph.output(graph.node('Mul', ['one', constant]), 'product', [2]);
    const session = await load(graph);
    const one = floatTensor(Float32Array.of(1), [1]);
    expect(await session.run({ one })).toEqual({ product: Float32Array.of(2, 3) });
  });
});
