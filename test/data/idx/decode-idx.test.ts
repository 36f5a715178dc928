import { describe, expect, it } from 'vitest';
import { decodeIdx } from '../../../src/data/idx/decode-idx.js';
import { encodeIdx } from '../../../src/data/idx/encode-idx.js';
import { failureOf } from '../failure-of.js';

// Two labels, 7 and 3, byte for byte as in the specification.
const twoLabels = Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 2, 7, 3);

describe('decodeIdx', () => {
  it('reads labels', () => {
    const { dimensions, elements } = decodeIdx(twoLabels, 'labels', 1);
    expect(dimensions).toEqual([2]);
    expect([...elements]).toEqual([7, 3]);
  });

  it('does not copy the elements', () => {
    const { elements } = decodeIdx(twoLabels, 'labels', 1);
    expect(elements.buffer).toBe(twoLabels.buffer);
  });

  it('reads a file that lies somewhere inside a larger buffer', () => {
    const larger = Uint8Array.of(9, 9, 9, ...twoLabels, 9);
    const { elements } = decodeIdx(larger.subarray(3, 13), 'labels', 1);
    expect([...elements]).toEqual([7, 3]);
  });

  it.each([
    { dimensions: [1] },
    { dimensions: [0] },
    { dimensions: [300] },
    { dimensions: [3, 4, 5] },
    { dimensions: [70_000, 1, 2] },
    { dimensions: [2, 3, 4, 5] },
  ])('gives back what was encoded, $dimensions', ({ dimensions }) => {
    const length = dimensions.reduce((product, axis) => product * axis, 1);
    const elements = Uint8Array.from({ length }, (_, i) => i % 251);
    const bytes = encodeIdx({ dimensions, elements });
    expect(decodeIdx(bytes, 'file', dimensions.length)).toEqual({ dimensions, elements });
  });

  it('writes the bytes of the specification', () => {
    const bytes = encodeIdx({ dimensions: [2], elements: Uint8Array.of(7, 3) });
    expect([...bytes]).toEqual([...twoLabels]);
  });

  it.each([
    ['an empty file', [], []],
    ['text', [...Buffer.from('<html>')], [...Buffer.from('<htm')]],
    ['a second byte that is not zero', [0, 1, 8, 1, 0, 0, 0, 0], [0, 1, 8, 1]],
    ['an unknown element type', [0, 0, 7, 1, 0, 0, 0, 0], [0, 0, 7, 1]],
    ['three bytes', [0, 0, 8], [0, 0, 8]],
  ])('refuses %s', async (_, bytes, firstBytes) => {
    const failure = await failureOf(() => decodeIdx(Uint8Array.from(bytes), 'some file', 1));
    expect(failure).toEqual({ code: 'idx-bad-magic', path: 'some file', firstBytes });
  });

  it('refuses elements that are not bytes, and names their type', async () => {
    const floats = Uint8Array.of(0, 0, 0x0d, 1, 0, 0, 0, 1, 0, 0, 0, 0);
    expect(await failureOf(() => decodeIdx(floats, 'some file', 1))).toMatchObject({
      code: 'idx-wrong-element-type',
      typeName: '32-bit floats',
    });
  });

  it('refuses labels where images are expected', async () => {
    expect(await failureOf(() => decodeIdx(twoLabels, 'labels', 3))).toMatchObject({
      code: 'idx-wrong-rank',
      expected: 3,
      got: 1,
    });
  });

  it.each([4, 7, 8, 9])('refuses a file cut off after %i of 10 bytes', async (gotBytes) => {
    const failure = await failureOf(() => decodeIdx(twoLabels.subarray(0, gotBytes), 'labels', 1));
    expect(failure).toMatchObject({ code: 'idx-truncated', gotBytes });
  });

  it('refuses a byte too many', async () => {
    const longer = Uint8Array.of(...twoLabels, 0);
    expect(await failureOf(() => decodeIdx(longer, 'labels', 1))).toMatchObject({
      code: 'idx-trailing-bytes',
      expectedBytes: 10,
      gotBytes: 11,
    });
  });

  it('refuses a header that claims more than any memory holds', async () => {
    const absurd = new Uint8Array(16).fill(0xff);
    absurd.set([0, 0, 8, 3]);
    expect(await failureOf(() => decodeIdx(absurd, 'images', 3))).toMatchObject({
      code: 'idx-truncated',
      gotBytes: 16,
    });
  });
});
