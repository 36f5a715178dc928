import type { Random } from '../../../random.js';
import { drawHandwriting } from '../../handwriting.js';
import { tracePath, type PenPath } from '../../pen-path.js';
import type { OutlierKind } from '../outlier-kind.js';

/** Patterns of lines: grids, hatching, waves, zigzags, spirals, rings within rings. */
export const linePatterns: OutlierKind = {
  name: 'line patterns',
  weight: 1.2,
  isReserved: false,
  draw: ({ render }, random) => {
    const { pen } = drawHandwriting(random);
    const draw = patterns[random.integer(patterns.length)]!;
    return render(draw(random), { ...pen, width: 0.6 * pen.width });
  },
};

const patterns: readonly ((random: Random) => PenPath[])[] = [
  drawGrid,
  drawHatching,
  drawWave,
  drawZigzag,
  drawSpiral,
  drawRings,
];

function drawGrid(random: Random): PenPath[] {
  const columns = 3 + random.integer(3);
  const rows = 3 + random.integer(3);
  return [
    ...inRow(columns, (at) => line(random, at, 0, at, 1)),
    ...inRow(rows, (at) => line(random, 0, at, 1, at)),
  ];
}

function drawHatching(random: Random): PenPath[] {
  const slope = random.between(-0.5, 0.5);
  const lies = random.uniform() < 0.5;
  return inRow(4 + random.integer(4), (at) => {
    const [from, to] = [at * 1.2 - slope / 2, at * 1.2 + slope / 2];
    return lies ? line(random, 0, from, 1, to) : line(random, from, 0, to, 1);
  });
}

function drawWave(random: Random): PenPath[] {
  const periods = random.between(2, 4);
  const height = random.between(0.12, 0.3);
  const phase = random.between(0, 2 * Math.PI);
  return [curve(12 * periods, (t) => [t, height * Math.sin(phase + 2 * Math.PI * periods * t)])];
}

function drawZigzag(random: Random): PenPath[] {
  const teeth = 4 + random.integer(5);
  const height = random.between(0.25, 0.6);
  const x = Array.from({ length: teeth }, (_, i) => i / (teeth - 1) + 0.02 * random.normal());
  const y = x.map((_, i) => height * (i % 2) + 0.03 * random.normal());
  return [tracePath({ x, y, isCorner: x.map(() => true) })];
}

/** Two and a half turns at least: less would be a 6, a 9 or a 0. */
function drawSpiral(random: Random): PenPath[] {
  const turns = random.between(2.5, 4);
  const phase = random.between(0, 2 * Math.PI);
  const direction = random.uniform() < 0.5 ? -1 : 1;
  return [
    curve(14 * turns, (t) => {
      const angle = phase + direction * 2 * Math.PI * turns * t;
      return [0.5 * t * Math.cos(angle), 0.5 * t * Math.sin(angle)];
    }),
  ];
}

function drawRings(random: Random): PenPath[] {
  return inRow(2 + random.integer(2), (at) => {
    const radius = 0.15 + 0.35 * at;
    const shift = 0.02 * random.normal();
    return curve(16, (t) => [
      shift + radius * Math.cos(2 * Math.PI * t),
      radius * Math.sin(2 * Math.PI * t),
    ]);
  });
}

/** As many as asked for, at places from 0 to 1. */
function inRow(count: number, draw: (at: number) => PenPath): PenPath[] {
  return Array.from({ length: count }, (_, i) => draw(i / (count - 1)));
}

function line(random: Random, x0: number, y0: number, x1: number, y1: number): PenPath {
  const [shakyX0, shakyY0, shakyX1, shakyY1] = [x0, y0, x1, y1].map(
    (value) => value + 0.03 * random.normal(),
  ) as [number, number, number, number];
  return tracePath({ x: [shakyX0, shakyX1], y: [shakyY0, shakyY1], isCorner: [false, false] });
}

/** The curve through the points `at(0)` to `at(1)`. */
function curve(steps: number, at: (t: number) => readonly [number, number]): PenPath {
  const count = Math.ceil(steps) + 1;
  const points = Array.from({ length: count }, (_, i) => at(i / (count - 1)));
  return tracePath({
    x: points.map(([x]) => x),
    y: points.map(([, y]) => y),
    isCorner: points.map(() => false),
  });
}
