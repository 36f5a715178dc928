import { describe, expect, it } from 'vitest';
import { PATH_STEP, tracePath, type PenPath } from '../../../src/data/synthetic/pen-path.js';
import { parseStroke } from '../../../src/data/synthetic/stroke-template.js';

const distances = ({ x, y }: PenPath): number[] =>
  [...x.keys()].slice(1).map((i) => Math.hypot(x[i]! - x[i - 1]!, y[i]! - y[i - 1]!));

const nearest = ({ x, y }: PenPath, toX: number, toY: number): number =>
  Math.min(...[...x.keys()].map((i) => Math.hypot(x[i]! - toX, y[i]! - toY)));

/** The sharpest turn between one piece of the path and the next, in degrees. */
const sharpestTurn = ({ x, y }: PenPath): number => {
  const directions = [...x.keys()]
    .slice(1)
    .map((i) => Math.atan2(y[i]! - y[i - 1]!, x[i]! - x[i - 1]!));
  const turns = directions.slice(1).map((direction, i) => {
    const turn = Math.abs(direction - directions[i]!);
    return Math.min(turn, 2 * Math.PI - turn);
  });
  return (Math.max(...turns) * 180) / Math.PI;
};

describe('parseStroke', () => {
  it('reads points in hundredths and the corners among them', () => {
    expect(parseStroke('-5,8 62.5,0! 30,100')).toEqual({
      x: [-0.05, 0.625, 0.3],
      y: [0.08, 0, 1],
      isCorner: [false, true, false],
    });
  });
});

describe('tracePath', () => {
  const bowl = '10,20 40,0 60,30 30,70 5,95';

  it('passes through every control point, from the first to the last', () => {
    const path = tracePath(parseStroke(bowl));
    for (const [x, y] of [
      [0.4, 0],
      [0.6, 0.3],
      [0.3, 0.7],
    ] as const) {
      expect(nearest(path, x, y)).toBeLessThanOrEqual(PATH_STEP / 2 + 1e-9);
    }
    expect(Math.hypot(path.x[0]! - 0.1, path.y[0]! - 0.2)).toBeCloseTo(0, 12);
    expect(Math.hypot(path.x.at(-1)! - 0.05, path.y.at(-1)! - 0.95)).toBeCloseTo(0, 12);
  });

  it('places its points at equal distances', () => {
    for (const distance of distances(tracePath(parseStroke(bowl)))) {
      expect(distance).toBeLessThanOrEqual(PATH_STEP + 1e-9);
      expect(distance).toBeGreaterThan(PATH_STEP * 0.9);
    }
  });

  it('keeps a straight line straight', () => {
    const { x } = tracePath(parseStroke('30,0 30,20 30,100'));
    for (const value of x) expect(value).toBeCloseTo(0.3, 12);
  });

  it('turns smoothly, except at corners', () => {
    expect(sharpestTurn(tracePath(parseStroke('0,0 50,0 50,50 50,100')))).toBeLessThan(30);
    expect(sharpestTurn(tracePath(parseStroke('0,0 50,0! 50,50 50,100')))).toBeGreaterThan(40);
  });

  it('survives points that coincide', () => {
    const { x, y } = tracePath(parseStroke('10,10 10,10 10,10'));
    for (const value of [...x, ...y]) expect(value).toBe(0.1);
  });
});
