import { describe, expect, it } from 'vitest';
import { changePaper, inkOnPaper } from '../../../../web/src/stage/drawing/change-paper.js';
import { contrast } from '../../../../web/src/stage/drawing/contrast.js';
import { blankDrawing, withStroke } from '../../../../web/src/stage/drawing/drawing.js';
import { inksFor, PAPERS } from '../../../../web/src/stage/drawing/swatches.js';

const [white = '', board = ''] = PAPERS.map(({ color }) => color);

describe('changePaper', () => {
  it.each([0, 1, 2])('turns ink %i into chalk, and chalk into ink again', (i) => {
    const ink = inksFor(white)[i]?.color ?? '';
    const drawn = withStroke(blankDrawing(white), { color: ink, width: 20, points: [[1, 1, 0.5]] });
    const onBoard = changePaper(drawn, board);
    expect(onBoard.background).toBe(board);
    const color = onBoard.strokes[0]?.color ?? '';
    expect(contrast(color, board)).toBeGreaterThan(2);
    expect(contrast(changePaper(onBoard, white).strokes[0]?.color ?? '', white)).toBeGreaterThan(2);
  });

  it('leaves ink alone that can be seen on both', () => {
    expect(inkOnPaper('#d06000', white, board)).toBe('#d06000');
  });

  it('takes the plainest ink in place of a colour of the person that would vanish', () => {
    expect(inkOnPaper('#101010', white, '#000000')).toBe(inksFor('#000000')[0]?.color);
  });
});

describe('contrast', () => {
  it('is 21 between black and white, and 1 between a colour and itself', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#336699', '#336699')).toBe(1);
  });

  it('agrees with the example of the guidelines: #777777 on white just fails 4.5', () => {
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

it('offers inks that stand out from every paper on offer', () => {
  for (const { color: paper } of PAPERS) {
    for (const { color } of inksFor(paper)) expect(contrast(color, paper)).toBeGreaterThan(4.5);
  }
});
