import sharp, { type Sharp } from 'sharp';
import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeImage } from '../../../src/data/image/decode.js';
import type { DecodedImage } from '../../../src/data/image/decoded-image.js';
import { encodeGrayPng } from '../../../src/data/image/encode-png.js';
import { MnistError, type Failure } from '../../../src/errors/mnist-error.js';

const WHITE = 255;
const RED_PIXEL = [255, 0, 0];

/** A white picture with a red rectangle in its top left corner. */
function corner(width = 40, height = 20): Sharp {
  const red = { create: { width: 10, height: 5, channels: 3, background: '#f00' } } as const;
  return sharp({ create: { width, height, channels: 3, background: '#fff' } }).composite([
    { input: red, left: 0, top: 0 },
  ]);
}

function pixelAt({ width, rgb }: DecodedImage, x: number, y: number): number[] {
  return [...rgb.subarray(3 * (y * width + x), 3 * (y * width + x) + 3)];
}

function expectCorner(image: DecodedImage): void {
  expect(image).toMatchObject({ width: 40, height: 20, originalWidth: 40, originalHeight: 20 });
  const [red, green, blue] = pixelAt(image, 2, 2) as [number, number, number];
  expect(red).toBeGreaterThan(215);
  expect(Math.max(green, blue)).toBeLessThan(60);
  expect(Math.min(...pixelAt(image, 35, 15))).toBeGreaterThan(240);
}

async function failureOf(bytes: Buffer): Promise<Failure> {
  try {
    await decodeImage(bytes, 'picture');
  } catch (error) {
    if (error instanceof MnistError) return error.failure;
    throw error;
  }
  throw new Error('the picture was decoded');
}

/** A PNG whose header promises any size; its pixels, if any, are those of one row. */
function pngWithHeader(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const checksum = Buffer.alloc(4);
    checksum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, checksum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(width + 1))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('decodeImage: formats', () => {
  it.each([
    ['PNG', () => corner().png().toBuffer()],
    ['PNG with a palette', () => corner().png({ palette: true }).toBuffer()],
    ['PNG with 16 bits', () => corner().toColourspace('rgb16').png().toBuffer()],
    ['interlaced PNG', () => corner().png({ progressive: true }).toBuffer()],
    ['JPEG', () => corner().jpeg({ chromaSubsampling: '4:4:4' }).toBuffer()],
    ['CMYK JPEG', () => corner().toColourspace('cmyk').jpeg().toBuffer()],
    ['WebP', () => corner().webp({ lossless: true }).toBuffer()],
    ['GIF', () => corner().gif().toBuffer()],
    ['TIFF', () => corner().tiff().toBuffer()],
    ['AVIF', () => corner().avif({ lossless: true }).toBuffer()],
  ])('reads %s', async (_, encode) => {
    expectCorner(await decodeImage(await encode(), 'picture'));
  });

  it('goes by the bytes, whatever the name says', async () => {
    expectCorner(await decodeImage(await corner().jpeg().toBuffer(), 'lies.png'));
  });

  it('reads grey with 8 bits', async () => {
    const image = await decodeImage(await encodeGrayPng(Uint8Array.of(0, 128, 255), 3, 1), 'grey');
    expect([...image.rgb]).toEqual([0, 0, 0, 128, 128, 128, 255, 255, 255]);
  });

  it('reads grey with 16 bits', async () => {
    const grey = await encodeGrayPng(Uint8Array.of(0, 128, 255), 3, 1);
    const image = await decodeImage(
      await sharp(grey).toColourspace('grey16').png().toBuffer(),
      'grey',
    );
    expect([...image.rgb]).toEqual([0, 0, 0, 128, 128, 128, 255, 255, 255]);
  });

  it('reads a single pixel', async () => {
    const image = await decodeImage(await encodeGrayPng(Uint8Array.of(7), 1, 1), 'dot');
    expect(image).toMatchObject({ width: 1, height: 1 });
  });

  it('reads the first frame of an animation', async () => {
    const frames = Buffer.concat([Buffer.alloc(300, 0), Buffer.alloc(300, 255)]);
    const raw = { width: 10, height: 20, channels: 3, pageHeight: 10 } as const;
    for (const animation of [sharp(frames, { raw }).gif(), sharp(frames, { raw }).webp()]) {
      const image = await decodeImage(await animation.toBuffer(), 'animation');
      expect(image).toMatchObject({ width: 10, height: 10 });
      expect(Math.max(...image.rgb)).toBe(0);
    }
  });

  it('draws SVG at a useful size, however small it says it is', async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 28">
      <path d="M14 4V24" stroke="black" stroke-width="3"/></svg>`;
    const image = await decodeImage(Buffer.from(svg), 'drawing.svg');
    expect(image).toMatchObject({ width: 512, height: 512 });
    expect(pixelAt(image, 256, 256)).toEqual([0, 0, 0]);
    expect(pixelAt(image, 20, 20)).toEqual([255, 255, 255]);
  });

  it('draws SVG at a useful size, however large it says it is', async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="20000" height="20000">
      <rect width="20000" height="10000"/></svg>`;
    expect(await decodeImage(Buffer.from(svg), 'drawing.svg')).toMatchObject({ width: 512 });
  });
});

describe('decodeImage: orientation', () => {
  // How the stored pixels must be turned, so that EXIF orientation n brings them upright again.
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('turns EXIF orientation %i upright', async (orientation) => {
    const upright = corner().png().toBuffer();
    const turn: Record<number, (image: Sharp) => Sharp> = {
      1: (image) => image,
      2: (image) => image.flop(),
      3: (image) => image.rotate(180),
      4: (image) => image.flip(),
      5: (image) => image.rotate(270).flop(),
      6: (image) => image.rotate(270),
      7: (image) => image.rotate(90).flop(),
      8: (image) => image.rotate(90),
    };
    // Rotations come before mirrorings in one sharp pipeline.
    const stored = turn[orientation]!(sharp(await upright)).withMetadata({ orientation });
    const image = await decodeImage(await stored.png().toBuffer(), 'photo');
    expectCorner(image);
  });
});

describe('decodeImage: size', () => {
  it('shrinks large pictures and remembers their size', async () => {
    const image = await decodeImage(await corner(3000, 1500).jpeg().toBuffer(), 'photo');
    expect(image).toMatchObject({ width: 1024, height: 512 });
    expect(image).toMatchObject({ originalWidth: 3000, originalHeight: 1500 });
  });

  it('shrinks to the size that it is told', async () => {
    const bytes = await corner(300, 600).png().toBuffer();
    expect(await decodeImage(bytes, 'photo', { maxSide: 60 })).toMatchObject({
      width: 30,
      height: 60,
    });
  });

  it('gives the upright size of a turned picture', async () => {
    const turned = corner(300, 100).withMetadata({ orientation: 6 }).jpeg();
    expect(await decodeImage(await turned.toBuffer(), 'photo')).toMatchObject({
      originalWidth: 100,
      originalHeight: 300,
    });
  });

  it('refuses a header that promises too many pixels, quickly', async () => {
    const started = performance.now();
    expect(await failureOf(pngWithHeader(30_000, 30_000))).toEqual({
      code: 'image-too-large',
      path: 'picture',
      limit: '100 megapixels',
      got: '30000 x 30000 pixels, 900 megapixels',
    });
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('takes a picture at the limit for what it is: here, for damaged', async () => {
    expect(await failureOf(pngWithHeader(10_000, 10_000))).toMatchObject({
      code: 'cannot-decode-image',
    });
  });
});

describe('decodeImage: damaged and foreign bytes', () => {
  it('refuses text', async () => {
    expect(await failureOf(Buffer.from('this is not a picture'))).toEqual({
      code: 'cannot-decode-image',
      path: 'picture',
      reason: 'bytes in no image format that is known',
    });
  });

  it.each([0.3, 0.6, 0.9])('refuses a JPEG of which %d is there', async (share) => {
    const noise = Uint8Array.from({ length: 90_000 }, (_, i) => (i * 7919) % 251);
    const raw = { width: 300, height: 300, channels: 1 } as const;
    const jpeg = await sharp(noise, { raw }).jpeg().toBuffer();
    expect(await failureOf(jpeg.subarray(0, Math.floor(share * jpeg.length)))).toMatchObject({
      code: 'cannot-decode-image',
    });
  });

  it('refuses a PNG that is cut off', async () => {
    const png = await corner(300, 300).png().toBuffer();
    expect(await failureOf(png.subarray(0, png.length / 2))).toMatchObject({
      code: 'cannot-decode-image',
    });
  });

  it.each([
    ['BMP', 'BM\x3a\0\0\0\0\0\0\0'],
    ['HEIC', '\0\0\0\x18ftypheic\0\0\0\0'],
    ['PDF', '%PDF-1.7\n'],
  ])('names %s, which it does not read', async (format, start) => {
    expect(await failureOf(Buffer.from(start.padEnd(64, '\0'), 'latin1'))).toEqual({
      code: 'unsupported-image-format',
      path: 'picture',
      format,
    });
  });
});

describe('decodeImage: transparency', () => {
  const onNothing = (color: string): Sharp =>
    sharp({
      create: { width: 40, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    }).composite([
      {
        input: { create: { width: 6, height: 20, channels: 3, background: color } },
        left: 10,
        top: 10,
      },
    ]);

  it('lays black ink on white', async () => {
    const image = await decodeImage(await onNothing('#000').png().toBuffer(), 'ink');
    expect(pixelAt(image, 12, 15)).toEqual([0, 0, 0]);
    expect(pixelAt(image, 1, 1)).toEqual([WHITE, WHITE, WHITE]);
  });

  it('lays white ink on black', async () => {
    const image = await decodeImage(await onNothing('#fff').png().toBuffer(), 'ink');
    expect(pixelAt(image, 12, 15)).toEqual([WHITE, WHITE, WHITE]);
    expect(pixelAt(image, 1, 1)).toEqual([0, 0, 0]);
  });

  it('keeps coloured ink', async () => {
    const image = await decodeImage(await onNothing('#f00').png().toBuffer(), 'ink');
    expect(pixelAt(image, 12, 15)).toEqual(RED_PIXEL);
    expect(pixelAt(image, 1, 1)).toEqual([WHITE, WHITE, WHITE]);
  });

  it('continues a sheet with rounded corners in its own colour', async () => {
    const sheet = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">
      <rect width="40" height="40" rx="12" fill="#eee"/><rect x="18" y="8" width="4" height="24"/>
      </svg>`);
    const image = await decodeImage(await sharp(sheet).png().toBuffer(), 'sheet');
    expect(pixelAt(image, 0, 0)).toEqual([0xee, 0xee, 0xee]);
    expect(pixelAt(image, 20, 20)).toEqual([0, 0, 0]);
  });

  it('shows a blank sheet where nothing is visible', async () => {
    const nothing = { r: 0, g: 0, b: 0, alpha: 0 };
    const empty = sharp({ create: { width: 9, height: 9, channels: 4, background: nothing } });
    const image = await decodeImage(await empty.png().toBuffer(), 'nothing');
    expect(Math.min(...image.rgb)).toBe(WHITE);
  });
});
