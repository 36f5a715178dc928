import sharp from 'sharp';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeImage } from '../../../../../src/data/image/decode.js';
import { decodeWithSharp } from '../../../../../src/data/image/decode/decode-with-sharp.js';
import type { DecodedImage } from '../../../../../src/data/image/decoded-image.js';
import { decodePlainPng } from '../../../../../src/data/image/decode/png/decode-plain-png.js';
import {
  pngChunk,
  pngData,
  pngFile,
  pngHeader,
  randomRows,
  uint32,
  type ColorTypeCode,
  type PngFacts,
} from './build-png.js';

const LIMITS = { maxSide: 1024, maxPixels: 1e8, maxSeconds: 0 };
const colorTypes: readonly ColorTypeCode[] = [0, 2, 3, 4, 6];
const end = pngChunk('IEND');

/** Enough colours for every byte. */
const fullPalette = pngChunk('PLTE', randomBytes(3 * 256, 7));

function randomBytes(count: number, seed: number): Buffer {
  return randomRows({ width: count, height: 1, colorType: 0 }, { seed }).subarray(1);
}

/** A picture of random bytes with further chunks before its pixels. */
function randomPng(
  facts: PngFacts,
  { seed = 1, filter, extra = [] }: { seed?: number; filter?: number; extra?: Buffer[] } = {},
): Buffer {
  const rows = randomRows(facts, { seed, ...(filter === undefined ? {} : { filter }) });
  const palette = facts.colorType === 3 ? [fullPalette] : [];
  return pngFile(pngHeader(facts), ...palette, ...extra, pngData(rows), end);
}

/** Decodes it both ways, and wants the same. */
async function expectLikeSharp(png: Buffer): Promise<DecodedImage> {
  const plain = decodePlainPng(png, LIMITS);
  expect(plain).not.toBeNull();
  const { rgb, ...size } = await decodeWithSharp(png, 'picture', LIMITS);
  expect({ ...plain, rgb: null, words: undefined }).toEqual({ ...size, rgb: null });
  expect(Buffer.compare(plain!.rgb, rgb)).toBe(0);
  return plain!;
}

/** What is not plain goes on to sharp: a picture is decoded, or refused, as sharp does. */
async function expectLeftToSharp(png: Buffer): Promise<void> {
  expect(decodePlainPng(png, LIMITS)).toBeNull();
  // One after the other: libvips mixes up the reasons of failures that happen at once.
  const [theirs] = await Promise.allSettled([decodeWithSharp(png, 'picture', LIMITS)]);
  const [ours] = await Promise.allSettled([decodeImage(png, 'picture')]);
  expect(ours).toEqual(theirs);
}

describe('decodePlainPng: the pixels of libvips', () => {
  describe.each(colorTypes)('colour type %i', (colorType) => {
    it.each([0, 1, 2, 3, 4])('with filter %i', async (filter) => {
      await expectLikeSharp(randomPng({ width: 28, height: 28, colorType }, { filter }));
    });

    it.each([
      [1, 1],
      [1, 9],
      [9, 1],
      [3, 2],
      [31, 17],
      [512, 3],
      [3, 512],
    ])('of %i x %i pixels', async (width, height) => {
      for (const seed of [1, 2, 3]) {
        await expectLikeSharp(randomPng({ width, height, colorType }, { seed }));
      }
    });

    it('as sharp writes it', async () => {
      const raw = { width: 20, height: 30, channels: 4 } as const;
      const image = sharp(randomBytes(2400, 3), { raw });
      const png = {
        0: image.removeAlpha().toColourspace('b-w').png(),
        2: image.removeAlpha().png({ adaptiveFiltering: true }),
        3: image.png({ palette: true, colours: 200 }),
        4: image.toColourspace('b-w').png(),
        6: image.png(),
      }[colorType];
      await expectLikeSharp(await png.toBuffer());
    });
  });

  it('with every grey there is', async () => {
    const greys = Buffer.from(Array.from({ length: 257 }, (_, i) => Math.max(0, i - 1)));
    const header = pngHeader({ width: 256, height: 1, colorType: 0 });
    const { rgb } = await expectLikeSharp(pngFile(header, pngData(greys), end));
    expect(rgb[3 * 200 + 1]).toBe(200);
  });

  it.each([1, 100, 256])('with %i colours of a palette transparent', async (count) => {
    const facts = { width: 40, height: 40, colorType: 3 } as const;
    const transparency = pngChunk('tRNS', randomBytes(count, 5));
    await expectLikeSharp(randomPng(facts, { extra: [transparency] }));
  });

  it('with its data in several chunks', async () => {
    const facts = { width: 28, height: 28, colorType: 2 } as const;
    const deflated = deflateSync(randomRows(facts, { seed: 1 }));
    const parts = [0, 1, 2, 500, 500].map((start, i, starts) =>
      pngChunk('IDAT', deflated.subarray(start, starts[i + 1])),
    );
    await expectLikeSharp(pngFile(pngHeader(facts), ...parts, end));
  });

  it.each([
    ['gamma', pngChunk('gAMA', uint32(100_000))],
    ['sRGB', pngChunk('sRGB', Buffer.of(0))],
    ['primaries', pngChunk('cHRM', Buffer.concat(Array.from({ length: 8 }, () => uint32(20_000))))],
    ['a background', pngChunk('bKGD', Buffer.of(0, 9, 0, 9, 0, 9))],
    ['a resolution', pngChunk('pHYs', Buffer.concat([uint32(9), uint32(5), Buffer.of(1)]))],
    ['significant bits', pngChunk('sBIT', Buffer.of(5, 5, 5))],
    ['a date', pngChunk('tIME', Buffer.of(7, 208, 1, 1, 1, 1, 1))],
    ['a text', pngChunk('tEXt', Buffer.from('date:create\x002026-11-21'))],
    ['a damaged text', pngChunk('tEXt', Buffer.from('no value'))],
    ['a damaged gamma', pngChunk('gAMA', Buffer.of(1))],
  ])('with %s, which changes nothing', async (_, extra) => {
    await expectLikeSharp(randomPng({ width: 9, height: 9, colorType: 2 }, { extra: [extra] }));
  });
});

describe('decodePlainPng: what is left to libvips', () => {
  const facts: PngFacts = { width: 8, height: 8, colorType: 0 };
  const rows = randomRows(facts, { seed: 1 });
  const png = randomPng(facts);
  const noise = sharp(randomBytes(4800, 2), { raw: { width: 40, height: 40, channels: 3 } });

  it.each([
    ['16 bits', () => noise.toColourspace('rgb16').png()],
    ['interlaced', () => noise.png({ progressive: true })],
    ['four bits', () => noise.png({ palette: true, colours: 9 })],
    ['with a colour profile', () => noise.withIccProfile('p3').png()],
    ['turned by EXIF', () => noise.withMetadata({ orientation: 6 }).png()],
    ['a JPEG', () => noise.jpeg()],
    ['large', () => noise.resize(600, 10).png()],
  ])('%s', async (_, encode) => {
    await expectLeftToSharp(await encode().toBuffer());
  });

  it('larger than asked for', () => {
    expect(decodePlainPng(png, { ...LIMITS, maxSide: 7 })).toBeNull();
  });

  it.each([
    ['grey with a transparent level', [pngChunk('tRNS', Buffer.of(0, 9))], 0],
    ['colour with a suggested palette', [fullPalette], 2],
    ['compressed text', [pngChunk('zTXt', Buffer.from('a\0\0b'))], 0],
    ['EXIF as text', [pngChunk('tEXt', Buffer.from('Raw profile type exif\0\n'))], 0],
    ['an animation', [pngChunk('acTL', Buffer.concat([uint32(1), uint32(0)]))], 0],
    ['an unknown chunk that matters', [pngChunk('ABCD')], 0],
  ] as const)('%s', async (_, extra, colorType) => {
    await expectLeftToSharp(randomPng({ ...facts, colorType }, { extra: [...extra] }));
  });

  it('colours that are not in the palette', async () => {
    const header = pngHeader({ ...facts, colorType: 3 });
    const palette = pngChunk('PLTE', Buffer.alloc(9, 60));
    await expectLeftToSharp(pngFile(header, palette, pngData(rows), end));
  });

  it.each([
    ['no palette', []],
    ['half a colour', [pngChunk('PLTE', Buffer.alloc(4))]],
    ['more transparency than colours', [fullPalette, pngChunk('tRNS', Buffer.alloc(257))]],
    ['no transparency at all', [fullPalette, pngChunk('tRNS')]],
    ['transparency before the palette', [pngChunk('tRNS', Buffer.alloc(2)), fullPalette]],
  ])('a palette picture with %s', async (_, extra) => {
    await expectLeftToSharp(
      pngFile(pngHeader({ ...facts, colorType: 3 }), ...extra, pngData(rows), end),
    );
  });

  it('every file that is cut off', async () => {
    for (let length = 0; length < png.length; length++) {
      await expectLeftToSharp(png.subarray(0, length));
    }
  });

  it('every file with one bit flipped', async () => {
    for (let position = 0; position < png.length; position++) {
      const damaged = Buffer.from(png);
      damaged[position]! ^= 1 << (position % 8);
      await expectLeftToSharp(damaged);
    }
  });

  it.each([
    ['bytes behind the end', [pngData(rows), end, Buffer.from('more')]],
    ['fewer rows', [pngData(rows.subarray(0, 63)), end]],
    ['more rows', [pngData(Buffer.concat([rows, rows])), end]],
    ['an unknown filter', [pngData(Buffer.alloc(72, 5)), end]],
    ['no pixels', [end]],
    ['data torn apart', [pngData(rows), pngChunk('tIME', Buffer.alloc(7)), pngData(rows), end]],
    ['a second header', [pngHeader(facts), pngData(rows), end]],
  ])('%s', async (_, chunks) => {
    await expectLeftToSharp(pngFile(pngHeader(facts), ...chunks));
  });

  it.each([
    ['no width', { ...facts, width: 0 }],
    ['a bit depth of 3', { ...facts, bitDepth: 3 }],
    ['an unknown colour type', { ...facts, colorType: 5 as ColorTypeCode }],
    ['an unknown interlacing', { ...facts, interlace: 2 }],
  ])('%s', async (_, impossible) => {
    await expectLeftToSharp(pngFile(pngHeader(impossible), pngData(rows), end));
  });
});
