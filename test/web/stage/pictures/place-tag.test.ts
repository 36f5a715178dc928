import { describe, expect, it } from 'vitest';
import { placeTag } from '../../../../web/src/stage/pictures/place-tag.js';

const size = { width: 480, height: 320 };
const digit = { size, scale: 1, digit: '7', confidence: 0.987 };

describe('placeTag', () => {
  it('stands above its box, in the middle', () => {
    const tag = placeTag({ ...digit, box: { x: 100, y: 100, width: 90, height: 180 } });
    expect(tag.text).toBe('7 98%');
    expect(tag.rect.y + tag.rect.height).toBeLessThan(100);
    expect(tag.rect.x + tag.rect.width / 2).toBeCloseTo(145, 6);
  });

  it('goes below where there is no room above, and inside where there is none at all', () => {
    const below = placeTag({ ...digit, box: { x: 100, y: 4, width: 90, height: 180 } });
    expect(below.rect.y).toBeGreaterThan(184);
    const inside = placeTag({ ...digit, box: { x: 100, y: 4, width: 90, height: 312 } });
    expect(inside.rect.y).toBeGreaterThan(4);
    expect(inside.rect.y).toBeLessThan(20);
  });

  it.each([0, 470])('stays within the picture beside an edge (x = %i)', (x) => {
    const { rect } = placeTag({ ...digit, box: { x, y: 100, width: 10, height: 100 } });
    expect(rect.x).toBeGreaterThanOrEqual(0);
    expect(rect.x + rect.width).toBeLessThanOrEqual(480);
  });

  it('leaves the confidence out where the box is narrow', () => {
    expect(placeTag({ ...digit, box: { x: 100, y: 100, width: 14, height: 60 } }).text).toBe('7');
  });

  it('is as large on the screen whatever the size of the picture', () => {
    const box = { x: 1000, y: 1000, width: 900, height: 1800 };
    const large = placeTag({ ...digit, size: { width: 4800, height: 3200 }, scale: 0.1, box });
    expect(large.fontSize * 0.1).toBeCloseTo(13, 6);
  });

  it('never says 100% of what is not certain', () => {
    const box = { x: 100, y: 100, width: 90, height: 180 };
    expect(placeTag({ ...digit, confidence: 0.9999, box }).text).toBe('7 99%');
  });
});
