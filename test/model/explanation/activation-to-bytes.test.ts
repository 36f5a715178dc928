import { describe, expect, it } from 'vitest';
import { activationToBytes } from '../../../src/model/explanation/activation-to-bytes.js';

describe('activationToBytes', () => {
  it('makes one picture of each channel, all with one scale', () => {
    // Two rows, three columns, two channels: the first is 0..5, the second 10 below it.
    const values = Float32Array.from({ length: 12 }, (_, i) =>
      i % 2 === 0 ? i / 2 : (i - 1) / 2 - 10,
    );
    const { shape, bytes, range } = activationToBytes({ shape: [2, 3, 2], values });
    expect(shape).toEqual([2, 2, 3]);
    expect(range).toEqual([-10, 5]);
    expect([...bytes.slice(0, 6)]).toEqual([170, 187, 204, 221, 238, 255]);
    expect([...bytes.slice(6)]).toEqual([0, 17, 34, 51, 68, 85]);
  });

  it('makes one row of units', () => {
    const planes = activationToBytes({ shape: [3], values: Float32Array.of(0, 0.5, 1) });
    expect(planes).toEqual({ shape: [1, 1, 3], bytes: Uint8Array.of(0, 128, 255), range: [0, 1] });
  });

  it('bears a layer that is the same everywhere', () => {
    const planes = activationToBytes({ shape: [2], values: Float32Array.of(3, 3) });
    expect(planes).toMatchObject({ bytes: Uint8Array.of(0, 0), range: [3, 3] });
  });

  it('bears what is not a finite number', () => {
    const values = Float32Array.of(NaN, -1, Infinity, 1, -Infinity);
    expect(activationToBytes({ shape: [5], values })).toMatchObject({
      bytes: Uint8Array.of(0, 0, 255, 255, 0),
      range: [-1, 1],
    });
    expect(activationToBytes({ shape: [1], values: Float32Array.of(NaN) })).toMatchObject({
      bytes: Uint8Array.of(0),
      range: [0, 0],
    });
  });
});
