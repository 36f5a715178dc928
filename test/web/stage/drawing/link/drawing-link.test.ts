import { describe, expect, it } from 'vitest';
import type { Drawing, Stroke, StrokePoint } from '../../../../../web/src/stage/drawing/drawing.js';
import {
  formatDrawingFragment,
  parseDrawingFragment,
} from '../../../../../web/src/stage/drawing/link/drawing-link.js';
import { distance } from '../../../../../web/src/stage/drawing/thin-points.js';

/** An "8" as a hand draws it: two loops that wobble, with a point every unit or so. */
function drawEight(left: number, pressureOf: (t: number) => number = () => 0.5): Stroke {
  const points = Array.from({ length: 600 }, (_, i): StrokePoint => {
    const t = (i / 600) * 2 * Math.PI;
    const wobble = 1.5 * Math.sin(37 * t);
    return [left + 45 * Math.sin(2 * t) + wobble, 160 - 100 * Math.cos(t) + wobble, pressureOf(t)];
  });
  return { color: '#16181d', width: 20, points };
}

const drawing: Drawing = {
  background: '#fffdf0',
  strokes: [
    drawEight(60),
    drawEight(180, (t) => 0.5 + 0.4 * Math.sin(t)),
    { color: '#c2261c', width: 6, points: [[-40, 360, 0.5]] },
  ],
};

function roundTrip(drawn: Drawing): Drawing {
  const parsed = parseDrawingFragment(formatDrawingFragment(drawn));
  if (parsed.kind !== 'drawing') throw new Error(`It came back ${parsed.kind}.`);
  return parsed.drawing;
}

describe('a link to a drawing', () => {
  it('keeps paper, colours, widths and the number of strokes', () => {
    const opened = roundTrip(drawing);
    expect(opened.background).toBe('#fffdf0');
    expect(opened.strokes.map(({ color, width }) => [color, width])).toEqual([
      ['#16181d', 20],
      ['#16181d', 20],
      ['#c2261c', 6],
    ]);
    expect(opened.strokes[2]?.points).toEqual([[-40, 360, 0.5]]);
  });

  it('keeps every stroke within a few units of where it was', () => {
    roundTrip(drawing).strokes.forEach(({ points }, i) => {
      const before = drawing.strokes[i]?.points ?? [];
      for (const point of before) {
        expect(Math.min(...points.map((kept) => distance(kept, point)))).toBeLessThan(4);
      }
      for (const kept of points) {
        expect(Math.min(...before.map((point) => distance(kept, point)))).toBeLessThan(1);
      }
    });
  });

  it('keeps the pressure of a pen to a hundredth, and 0.5 exactly', () => {
    const [plain, pressed] = roundTrip(drawing).strokes;
    expect(plain?.points.every(([, , pressure]) => pressure === 0.5)).toBe(true);
    const highest = Math.max(...(pressed?.points.map(([, , pressure]) => pressure) ?? []));
    expect(highest).toBeCloseTo(0.9, 2);
  });

  it('changes no further when it is sent on', () => {
    const once = formatDrawingFragment(roundTrip(drawing));
    expect(formatDrawingFragment(roundTrip(roundTrip(drawing)))).toBe(once);
  });

  it('keeps blank paper', () => {
    const blank = { background: '#000000', strokes: [] };
    expect(roundTrip(blank)).toEqual(blank);
  });

  it('is short: four digits take less than 2 kB', () => {
    const strokes = [60, 180, 300, 420].map((left) => drawEight(left));
    expect(formatDrawingFragment({ background: '#ffffff', strokes }).length).toBeLessThan(2000);
  });

  it('consists of characters that no messenger changes', () => {
    expect(formatDrawingFragment(drawing)).toMatch(/^#d1=[\w-]+$/);
  });
});

describe('a damaged link', () => {
  const fragment = formatDrawingFragment({ background: '#ffffff', strokes: [drawEight(60)] });

  it('is noticed wherever it was cut off', () => {
    for (let length = '#d1='.length; length < fragment.length; length++) {
      expect(parseDrawingFragment(fragment.slice(0, length)).kind, `${length}`).toBe('damaged');
    }
  });

  it('is noticed whichever character was changed', () => {
    // The last one may carry bits that no byte has.
    for (let at = '#d1='.length; at < fragment.length - 1; at++) {
      const other = fragment[at] === 'B' ? 'C' : 'B';
      const changed = fragment.slice(0, at) + other + fragment.slice(at + 1);
      expect(parseDrawingFragment(changed).kind, `${at}`).toBe('damaged');
    }
  });

  it.each(['#d1=', '#d1=%%%', '#d1=AAAA', '#d1=A', '#d9=AAAA', `${fragment}AAAA`, '#d1=é'])(
    'is what %s is',
    (text) => {
      expect(parseDrawingFragment(text).kind).toBe('damaged');
    },
  );

  it.each(['', '#', '#about', '#page=2', '#data=1'])('is not what %s is', (text) => {
    expect(parseDrawingFragment(text).kind).toBe('none');
  });
});
