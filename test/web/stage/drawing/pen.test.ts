import { describe, expect, it } from 'vitest';
import { Pen, type PenEvent } from '../../../../web/src/stage/drawing/pen.js';

const place = { left: 100, top: 50, width: 240, height: 160 };
const at = (clientX: number, clientY: number, rest: Partial<PenEvent> = {}): PenEvent => ({
  clientX,
  clientY,
  pressure: 0.5,
  pointerType: 'mouse',
  ...rest,
});

describe('Pen', () => {
  it('counts in units of the drawing, however large the paper is on the screen', () => {
    const pen = new Pen({ color: '#000000', width: 20 }, place);
    pen.moveTo(at(100, 50));
    pen.moveTo(at(340, 210));
    expect(pen.stroke.points).toEqual([
      [0, 0, 0.5],
      [480, 320, 0.5],
    ]);
  });

  it('leaves out points that tell nothing new', () => {
    const pen = new Pen({ color: '#000000', width: 20 }, place);
    expect(pen.moveTo(at(200, 100))).toBe(true);
    expect(pen.moveTo(at(200.2, 100))).toBe(false);
    expect(pen.moveTo(at(202, 100))).toBe(true);
    expect(pen.stroke.points).toHaveLength(2);
  });

  it('takes the pressure of pens only, and evens it out', () => {
    const brush = { color: '#000000', width: 20 };
    const mouse = new Pen(brush, place);
    mouse.moveTo(at(200, 100, { pressure: 0.9 }));
    expect(mouse.stroke.points[0]?.[2]).toBe(0.5);
    const stylus = new Pen(brush, place);
    stylus.moveTo(at(200, 100, { pressure: 0.2, pointerType: 'pen' }));
    stylus.moveTo(at(220, 100, { pressure: 0.8, pointerType: 'pen' }));
    const [first, second] = stylus.stroke.points.map(([, , pressure]) => pressure);
    expect(first).toBeCloseTo(0.2, 10);
    expect(second).toBeGreaterThan(0.2);
    expect(second).toBeLessThan(0.8);
  });

  it('keeps the pressure of a pen that is lifted', () => {
    const stylus = new Pen({ color: '#000000', width: 20 }, place);
    stylus.moveTo(at(200, 100, { pressure: 0.8, pointerType: 'pen' }));
    stylus.moveTo(at(220, 100, { pressure: 0, pointerType: 'pen' }));
    expect(stylus.stroke.points.at(-1)?.[2]).toBe(0.8);
  });

  it('stays near the paper when the pointer leaves it', () => {
    const pen = new Pen({ color: '#000000', width: 20 }, place);
    pen.moveTo(at(-5000, 9000));
    expect(pen.stroke.points).toEqual([[-40, 360, 0.5]]);
  });

  it('gives a snapshot that does not grow', () => {
    const pen = new Pen({ color: '#000000', width: 20 }, place);
    pen.moveTo(at(120, 60));
    const snapshot = pen.snapshot();
    pen.moveTo(at(220, 60));
    expect(snapshot.points).toHaveLength(1);
  });
});
