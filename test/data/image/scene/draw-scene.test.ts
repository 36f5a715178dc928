import { describe, expect, it } from 'vitest';
import { drawScene, drawVariedScene, type Scene } from './draw-scene.js';

const brightnessAt = ({ picture }: Scene, x: number, y: number): number =>
  [0, 1, 2].reduce((sum, channel) => sum + picture.rgb[3 * (y * picture.width + x) + channel]!, 0) /
  3;

/** Quicker than toEqual, which compares a megabyte value by value. */
const hasSamePixels = (a: Scene, b: Scene): boolean =>
  Buffer.from(a.picture.rgb).equals(b.picture.rgb);

describe('drawScene', () => {
  it('gives the same bytes for the same options, others for another seed', () => {
    const options = { text: '407', paper: 'ruled', noise: 5, perspective: 1 } as const;
    const scene = drawScene({ seed: 1, ...options });
    expect(hasSamePixels(drawScene({ seed: 1, ...options }), scene)).toBe(true);
    expect(drawScene({ seed: 1, ...options }).digits).toEqual(scene.digits);
    expect(hasSamePixels(drawScene({ seed: 2, ...options }), scene)).toBe(false);
  });

  it('says what is written where, in reading order, row by row', () => {
    const { picture, digits } = drawScene({ seed: 3, text: '12 90\n345', perspective: 1 });
    expect(digits.map(({ digit }) => digit).join('')).toBe('1290345');
    for (const { box } of digits) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(picture.width);
      expect(box.y + box.height).toBeLessThanOrEqual(picture.height);
    }
    const middles = digits.map(({ box }) => box.x + box.width / 2);
    expect(middles.slice(0, 4)).toEqual(middles.slice(0, 4).toSorted((a, b) => a - b));
    expect(middles.slice(4)).toEqual(middles.slice(4).toSorted((a, b) => a - b));
    expect(Math.max(...digits.slice(0, 4).map(({ box }) => box.y))).toBeLessThan(
      Math.min(...digits.slice(4).map(({ box }) => box.y)),
    );
  });

  it.each([0, 1])('has dark ink in the boxes and nowhere else, at a tilt of %s', (perspective) => {
    const scene = drawScene({ seed: 4, text: '2 68', perspective });
    const inkIn = scene.digits.map(() => 0);
    let outside = 0;
    for (let y = 0; y < scene.picture.height; y++) {
      for (let x = 0; x < scene.picture.width; x++) {
        if (brightnessAt(scene, x, y) > 110) continue;
        const owner = scene.digits.findIndex(
          ({ box }) =>
            x >= box.x - 1 && x <= box.x + box.width && y >= box.y - 1 && y <= box.y + box.height,
        );
        if (owner < 0) outside++;
        else inkIn[owner]!++;
      }
    }
    expect(outside).toBe(0);
    for (const ink of inkIn) expect(ink).toBeGreaterThan(100);
  });

  it('writes light on dark with chalk', () => {
    const scene = drawScene({ seed: 5, text: '8', paper: 'board' });
    expect(brightnessAt(scene, 2, 2)).toBeLessThan(90);
    expect(scene.picture.rgb.some((value) => value > 150)).toBe(true);
  });
});

describe('drawVariedScene', () => {
  it('keeps to what it is told and draws the rest from the seed', () => {
    const options = { text: '27', width: 300, height: 200 };
    const scene = drawVariedScene({ seed: 1, ...options });
    expect(hasSamePixels(drawVariedScene({ seed: 1, ...options }), scene)).toBe(true);
    expect(scene.picture).toMatchObject({ width: 300, height: 200 });
    expect(scene.text).toBe('27');
    for (const seed of [2, 3, 4]) {
      expect(hasSamePixels(drawVariedScene({ seed, ...options }), scene)).toBe(false);
    }
  });
});
