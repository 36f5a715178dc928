import { describe, expect, it } from 'vitest';
import { createBlockedLowering } from '../../../../src/model/graph/blocked/blocked-lowering.js';
import { ProgramBuilder } from '../../../../src/model/graph/program.js';

// What it computes is tested against TensorFlow with every layer: see test/oracle.
describe('createBlockedLowering', () => {
  it.each([undefined, 1, 15, 17])('refuses a batch of %s', (batch) => {
    const builder = new ProgramBuilder();
    builder.output('image', builder.input('image', [28, 28, 1]));
    expect(() => createBlockedLowering(16).lower(builder.finish(), { batch })).toThrow(
      new RangeError('the blocked lowering needs a multiple of 16 images'),
    );
  });
});
