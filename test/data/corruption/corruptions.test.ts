import { describe, expect, it } from 'vitest';
import type { Corrupt } from '../../../src/data/corruption/corruption.js';
import { corruptions } from '../../../src/data/corruption/corruptions.js';
import { IMAGE_PIXELS, IMAGE_SIZE, type DigitImage } from '../../../src/data/digit-image.js';
import { imageAt } from '../../../src/data/labeled-images.js';
import { createRandom } from '../../../src/data/random.js';
import { generateSyntheticDigits } from '../../../src/data/synthetic/generate.js';

const digits = generateSyntheticDigits({ count: 20, seed: 1 });
const images = Array.from({ length: digits.count }, (_, i) => imageAt(digits, i));

const named = (name: string): Corrupt => {
  const found = corruptions.find((corruption) => corruption.name === name);
  if (!found) throw new Error(`no ${name}`);
  return (image, random) => found.corrupt(image, random);
};

const random = (seed = 1) => createRandom(seed, 'corruption');
const inkOf = (image: DigitImage): number => image.reduce((sum, value) => sum + value, 0);

const imageWith = (value: (x: number, y: number) => number): DigitImage =>
  Uint8Array.from({ length: IMAGE_PIXELS }, (_, at) =>
    value(at % IMAGE_SIZE, Math.floor(at / IMAGE_SIZE)),
  );
const blank = imageWith(() => 0);
/** Six pixels wide, from top to bottom. */
const bar = imageWith((x) => (x >= 11 && x < 17 ? 255 : 0));
const square = imageWith((x, y) => (x >= 9 && x < 19 && y >= 9 && y < 19 ? 255 : 0));

const boxOf = (image: DigitImage): { width: number; height: number; x: number; y: number } => {
  const inked = [...image.keys()].filter((at) => image[at]! >= 128);
  const columns = inked.map((at) => at % IMAGE_SIZE);
  const rows = inked.map((at) => Math.floor(at / IMAGE_SIZE));
  const [x, y] = [Math.min(...columns), Math.min(...rows)];
  return { x, y, width: Math.max(...columns) - x + 1, height: Math.max(...rows) - y + 1 };
};

describe('corruptions', () => {
  it('has the fifteen of MNIST-C, and others, under different names', () => {
    expect(corruptions.filter(({ isOfMnistC }) => isOfMnistC)).toHaveLength(15);
    expect(new Set(corruptions.map(({ name }) => name)).size).toBe(corruptions.length);
  });

  it.each(corruptions)('$name: same stream, same bytes; the image stays', ({ corrupt }) => {
    for (const image of images) {
      const before = image.slice();
      const corrupted = corrupt(image, random());
      expect(corrupted).toHaveLength(IMAGE_PIXELS);
      expect(corrupted).toEqual(corrupt(image, random()));
      expect(corrupted).not.toEqual(image);
      expect(image).toEqual(before);
    }
  });

  it.each(['shot noise', 'impulse noise', 'glass blur', 'motion blur', 'fog', 'spatter', 'zigzag'])(
    '%s: another stream, other bytes',
    (name) => {
      const corrupt = named(name);
      expect(corrupt(square, random(1))).not.toEqual(corrupt(square, random(2)));
    },
  );
});

describe('noise', () => {
  it('of few photons leaves paper alone and most of the mean', () => {
    expect(named('shot noise')(blank, random())).toEqual(blank);
    // The mean of min(Poisson(3), 3) / 3.
    const expected = 1 - (3 * Math.exp(-3) + 2 * 3 * Math.exp(-3) + 4.5 * Math.exp(-3)) / 3;
    const full = imageWith(() => 255);
    const mean = inkOf(named('shot noise')(full, random())) / IMAGE_PIXELS / 255;
    expect(mean).toBeGreaterThan(expected - 0.03);
    expect(mean).toBeLessThan(expected + 0.03);
  });

  it('of impulses breaks 17 % of the pixels, half of them either way', () => {
    const grey = imageWith(() => 100);
    const broken = named('impulse noise')(grey, random());
    const [salt, pepper] = [255, 0].map((value) => broken.filter((one) => one === value).length);
    expect((salt! + pepper!) / IMAGE_PIXELS).toBeCloseTo(0.17, 1);
    expect(salt! / (salt! + pepper!)).toBeCloseTo(0.5, 0);
  });
});

describe('blur', () => {
  it.each(['gaussian blur', 'defocus blur', 'motion blur', 'glass blur'])(
    '%s: spreads ink, and neither makes nor loses any',
    (name) => {
      const blurred = named(name)(square, random());
      expect(inkOf(blurred) / inkOf(square)).toBeCloseTo(1, 1);
      expect(blurred.filter((value) => value > 0).length).toBeGreaterThan(
        square.filter((value) => value > 0).length,
      );
    },
  );
});

describe('moves', () => {
  it('shift goes three pixels along both axes', () => {
    const { x, y, width, height } = boxOf(named('shift')(square, random()));
    expect([Math.abs(x - 9), Math.abs(y - 9), width, height]).toEqual([3, 3, 10, 10]);
  });

  it('scale leaves 0.7 of the size', () => {
    expect(boxOf(named('scale')(square, random()))).toMatchObject({ width: 8, height: 8 });
  });

  it('rotation turns either way, each as often', () => {
    const turned = Array.from({ length: 40 }, (_, seed) => named('rotation')(bar, random(seed)));
    const variants = new Set(turned.map((image) => image.join()));
    expect(variants.size).toBe(2);
    const first = turned.filter((image) => image.join() === turned[0]!.join()).length;
    expect(first).toBeGreaterThan(10);
    expect(first).toBeLessThan(30);
  });
});

describe('tones', () => {
  it('inversion done twice is none', () => {
    const invert = named('inversion');
    expect(invert(invert(images[0]!, random()), random())).toEqual(images[0]);
  });

  it('stripe inverts the outer quarters only', () => {
    const striped = named('stripe')(blank, random());
    expect(striped).toEqual(imageWith((x) => (x < 7 || x >= 21 ? 255 : 0)));
  });

  it('low contrast leaves a fifth of the range, brightness no paper below the middle', () => {
    const faded = named('low contrast')(square, random());
    expect(Math.max(...faded) - Math.min(...faded)).toBe(51);
    expect(Math.min(...named('brightness')(square, random()))).toBe(128);
  });

  it('fog leaves a quarter of the contrast at most', () => {
    const fogged = named('fog')(square, random());
    expect(Math.max(...fogged)).toBeLessThanOrEqual(255);
    const contrast = fogged[14 * IMAGE_SIZE + 14]! - fogged[14 * IMAGE_SIZE + 4]!;
    expect(contrast).toBeGreaterThan(20);
    expect(contrast).toBeLessThan(110);
  });
});

describe('lines', () => {
  it.each(['dotted line', 'zigzag'])('%s: adds ink and takes none away', (name) => {
    for (let seed = 0; seed < 20; seed++) {
      const drawn = named(name)(square, random(seed));
      expect(drawn.every((value, at) => value >= square[at]!)).toBe(true);
    }
  });

  it('a dotted line has gaps of two columns', () => {
    const drawn = named('dotted line')(blank, random());
    const columns = Array.from({ length: IMAGE_SIZE }, (_, x) =>
      drawn.some((value, at) => at % IMAGE_SIZE === x && value > 0),
    );
    expect(
      columns
        .map((isInked) => (isInked ? 1 : 0))
        .join('')
        .slice(0, 8),
    ).toBe('00110011');
  });
});

describe('canny edges', () => {
  it('leaves the outline, one pixel wide, and nothing of a blank image', () => {
    const edges = named('canny edges')(square, random());
    expect(new Set(edges)).toEqual(new Set([0, 255]));
    expect(edges[14 * IMAGE_SIZE + 14]).toBe(0);
    const row = edges.subarray(14 * IMAGE_SIZE, 15 * IMAGE_SIZE);
    expect(row.filter((value) => value === 255)).toHaveLength(2);
    expect(named('canny edges')(blank, random())).toEqual(blank);
  });
});

describe('strokes', () => {
  it('get twice as thick, or lose 70 %', () => {
    const widthOf = (image: DigitImage): number =>
      image.subarray(14 * IMAGE_SIZE, 15 * IMAGE_SIZE).reduce((sum, value) => sum + value / 255, 0);
    // Longer than wide in any case: the estimate by the outline holds but for corners.
    expect(widthOf(named('thick strokes')(bar, random())) / 6).toBeGreaterThan(1.8);
    expect(widthOf(named('thick strokes')(bar, random())) / 6).toBeLessThan(2.6);
    expect(widthOf(named('thin strokes')(bar, random()))).toBeGreaterThan(0);
    expect(widthOf(named('thin strokes')(bar, random())) / 6).toBeLessThan(0.4);
  });

  it('stay none where there are none', () => {
    expect(named('thick strokes')(blank, random())).toEqual(blank);
    expect(named('thin strokes')(blank, random())).toEqual(blank);
  });
});
