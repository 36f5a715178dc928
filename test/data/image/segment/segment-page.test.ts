import { describe, expect, it } from 'vitest';
import type { Box } from '../../../../src/data/image/ink/ink-box.js';
import type { InkImage } from '../../../../src/data/image/ink/ink-image.js';
import type { Candidate, Page } from '../../../../src/data/image/segment/page.js';
import { segmentPage } from '../../../../src/data/image/segment/segment-page.js';
import { createRandom } from '../../../../src/data/random.js';
import { writePage, type WritingOptions } from './write-page.js';

const seeds = [1, 2, 3, 4, 5, 6];

describe('segmentPage', () => {
  it.each<[string, Omit<WritingOptions, 'lines'>]>([
    ['straight lines', {}],
    ['rising lines', { slope: -0.15 }],
    ['falling lines', { slope: 0.2 }],
    ['digits that lean', { slant: 0.4 }],
    ['small digits', { height: 20 }],
    ['large digits', { height: 250 }],
    ['a fine pen', { pen: 0.03 }],
    ['lines near one another', { leading: 1.3 }],
  ])('finds every digit in reading order: %s', (_, options) => {
    for (const seed of seeds) {
      const { image, digits } = writePage({
        lines: ['12345', '67890'],
        gap: 0.5,
        ...options,
        seed,
      });
      const page = segmentPage(image);
      expect(page.lines).toHaveLength(2);
      expect(page.lines.map(({ groups }) => groups.length)).toEqual([5, 5]);
      const wholes = groupsOf(page).map(({ candidates, segments }) =>
        candidates.find(({ from, to }) => from === 0 && to === segments),
      );
      wholes.forEach((whole, i) => {
        expect(overlapOf(whole!.box, digits[i]!.box)).toBeGreaterThan(0.6);
      });
    }
  });

  it('reads a column of digits from top to bottom', () => {
    const { image, digits } = writePage({ lines: ['3', '1', '4', '1', '5'], leading: 1.6 });
    const page = segmentPage(image);
    expect(page.lines).toHaveLength(5);
    page.lines.forEach(({ groups }, i) => {
      expect(groups).toHaveLength(1);
      expect(
        Math.abs(
          groups[0]!.candidates.find(({ to }) => to === groups[0]!.segments)!.box.y -
            digits[i]!.box.y,
        ),
      ).toBeLessThan(6);
    });
  });

  it('has a candidate for nearly every one of digits that touch', () => {
    let found = 0;
    let all = 0;
    for (let seed = 0; seed < 20; seed++) {
      const { image, digits } = writePage({ lines: ['380', '5972'], gap: -0.03, seed });
      const candidates = candidatesOf(segmentPage(image));
      all += digits.length;
      found += digits.filter(({ box }) =>
        candidates.some((candidate) => overlapOf(candidate.box, box) > 0.75),
      ).length;
    }
    expect(found / all).toBeGreaterThan(0.9);
  });

  it('has the strokes of a 5 apart and together', () => {
    const image = blankPage(120, 120);
    fillBox(image, { x: 40, y: 20, width: 40, height: 8 });
    fillBox(image, { x: 36, y: 32, width: 8, height: 30 });
    fillBox(image, { x: 44, y: 54, width: 30, height: 8 });
    fillBox(image, { x: 66, y: 62, width: 8, height: 38 });
    const [group, ...others] = groupsOf(segmentPage(image));
    expect(others).toEqual([]);
    expect(group!.segments).toBe(2);
    expect(group!.candidates.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
  });

  it('says where digits lie in the original, however much smaller the picture is', () => {
    const { image } = writePage({ lines: ['70'] });
    const boxes = candidatesOf(segmentPage(image)).map(({ box }) => box);
    const enlarged = candidatesOf(segmentPage(image, 3)).map(({ box }) => box);
    expect(enlarged).toEqual(
      boxes.map(({ x, y, width, height }) => {
        return { x: 3 * x, y: 3 * y, width: 3 * width, height: 3 * height };
      }),
    );
  });

  it('finds nothing on a blank page', () => {
    expect(segmentPage(blankPage(50, 40))).toEqual({ lines: [] });
  });

  it.each<[string, number, number, (x: number, y: number) => boolean]>([
    ['one pixel', 1, 1, () => true],
    ['all ink', 300, 200, () => true],
    ['a row', 1500, 1, () => true],
    ['a column', 1, 1500, () => true],
    ['upright stripes', 900, 700, (x) => x % 20 < 6],
    ['level stripes', 900, 700, (_, y) => y % 20 < 6],
    ['a grid', 900, 700, (x, y) => x % 60 < 6 || y % 60 < 6],
    ['squares', 1800, 1800, (x, y) => x % 32 < 20 && y % 32 < 20],
  ])('keeps the number of candidates within bounds: %s', (_, width, height, isInk) => {
    const image = blankPage(width, height);
    image.ink.forEach((_, i) => {
      if (isInk(i % width, Math.floor(i / width))) image.ink[i] = 255;
    });
    const page = segmentPage(image);
    expectSound(page, image);
    expect(candidatesOf(page).length).toBeLessThan(8000);
  });

  it('copes with noise of any kind', () => {
    const random = createRandom(1, 'noise');
    for (let i = 0; i < 40; i++) {
      const image = blankPage(1 + random.integer(200), 1 + random.integer(200));
      const density = random.uniform() ** 2;
      const darkest = 1 + random.integer(255);
      image.ink.forEach((_, pixel) => {
        if (random.uniform() < density) image.ink[pixel] = random.integer(darkest + 1);
      });
      expectSound(segmentPage(image), image);
    }
  });

  it('looks at the heaviest of 100,000 specks only', () => {
    const random = createRandom(2, 'specks');
    const image = blankPage(2000, 2000);
    for (let i = 0; i < 100_000; i++) image.ink[random.integer(image.ink.length)] = 255;
    const page = segmentPage(image);
    expectSound(page, image);
    expect(candidatesOf(page).length).toBeLessThan(8000);
  });
});

/** Every lattice can be read from end to end, and everything lies on the page. */
function expectSound(page: Page, { width, height }: InkImage): void {
  for (const line of page.lines) {
    expect(line.height).toBeGreaterThan(0);
    for (const { segments, boundaries, candidates } of line.groups) {
      expect(boundaries).toHaveLength(segments - 1);
      for (let i = 0; i < segments; i++) {
        expect(candidates.some(({ from, to }) => from === i && to === i + 1)).toBe(true);
      }
      for (const { box, image } of candidates) {
        expect(box.x >= 0 && box.y >= 0).toBe(true);
        expect(box.x + box.width <= width && box.y + box.height <= height).toBe(true);
        expect(image.some((value) => value > 0)).toBe(true);
      }
    }
  }
}

function groupsOf(page: Page): Page['lines'][number]['groups'][number][] {
  return page.lines.flatMap(({ groups }) => groups);
}

function candidatesOf(page: Page): Candidate[] {
  return groupsOf(page).flatMap(({ candidates }) => candidates);
}

/** Intersection over union. */
function overlapOf(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  const shared = Math.max(0, width) * Math.max(0, height);
  return shared / (a.width * a.height + b.width * b.height - shared);
}

function blankPage(width: number, height: number): InkImage {
  return { width, height, ink: new Uint8Array(width * height) };
}

function fillBox({ width, ink }: InkImage, box: Box): void {
  for (let y = box.y; y < box.y + box.height; y++) {
    ink.fill(255, y * width + box.x, y * width + box.x + box.width);
  }
}
