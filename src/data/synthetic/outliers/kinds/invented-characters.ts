import type { Random } from '../../../random.js';
import { drawHandwriting } from '../../handwriting.js';
import type { ControlPoints } from '../../stroke-template.js';
import { writeDigit } from '../../write-digit.js';
import type { OutlierKind } from '../outlier-kind.js';

/**
 * Characters of no alphabet: three or four lines, arcs, hooks and waves, most of which begin on one that
 * is there already. There is no end of them, so a network cannot learn them by heart.
 *
 * @see Lake, Salakhutdinov and Tenenbaum, "Human-level concept learning through probabilistic program
 *   induction", 2015: characters as strokes that start along earlier ones
 */
export const inventedCharacters: OutlierKind = {
  name: 'invented characters',
  weight: 3,
  isReserved: false,
  // Some would be digits by chance.
  mostDigitLike: 0.78,
  draw: ({ render }, random) => {
    const drawn = drawHandwriting(random);
    const handwriting = { ...drawn, jitter: 0.6 * drawn.jitter, bend: 0.6 * drawn.bend };
    const strokes: ControlPoints[] = [];
    for (let left = 3 + random.integer(2); left > 0; left--) {
      const draw = strokeShapes[random.integer(strokeShapes.length)]!;
      strokes.push(moveTo(draw(random), drawStart(strokes, random)));
    }
    return render(writeDigit(strokes, handwriting, random), handwriting.pen);
  },
};

type Point = readonly [x: number, y: number];

const strokeShapes: readonly ((random: Random) => ControlPoints)[] = [
  drawLine,
  drawLine,
  drawArc,
  drawHook,
  drawWave,
];

/** On an earlier stroke, if there is one, or anywhere. */
function drawStart(strokes: readonly ControlPoints[], random: Random): Point {
  if (strokes.length === 0 || random.uniform() < 0.25) {
    return [random.between(0, 0.7), random.between(0, 0.8)];
  }
  const { x, y } = strokes[random.integer(strokes.length)]!;
  const after = 1 + random.integer(x.length - 1);
  const share = random.uniform();
  return [
    x[after - 1]! + share * (x[after]! - x[after - 1]!),
    y[after - 1]! + share * (y[after]! - y[after - 1]!),
  ];
}

/** A straight line, more often upright or lying than not. */
function drawLine(random: Random): ControlPoints {
  const angle = (random.integer(4) * Math.PI) / 2 + 0.4 * random.normal();
  const length = random.between(0.4, 1);
  return stroke([
    [0, 0],
    [length * Math.cos(angle), length * Math.sin(angle)],
  ]);
}

/** A quarter of an ellipse, or up to all of it. */
function drawArc(random: Random): ControlPoints {
  const [width, height] = [random.between(0.15, 0.4), random.between(0.15, 0.4)];
  const start = random.between(0, 2 * Math.PI);
  const sweep = random.between(0.5, 2) * Math.PI * (random.uniform() < 0.5 ? -1 : 1);
  const steps = 8;
  return stroke(
    Array.from({ length: steps + 1 }, (_, i): Point => {
      const angle = start + (sweep * i) / steps;
      return [width * Math.cos(angle), height * Math.sin(angle)];
    }),
  );
}

/** Two lines that meet at a corner. */
function drawHook(random: Random): ControlPoints {
  const first = random.between(0, 2 * Math.PI);
  const second = first + random.between(0.6, 2.5) * (random.uniform() < 0.5 ? -1 : 1);
  const [length, tail] = [random.between(0.3, 0.8), random.between(0.2, 0.6)];
  const corner: Point = [length * Math.cos(first), length * Math.sin(first)];
  const end: Point = [corner[0] + tail * Math.cos(second), corner[1] + tail * Math.sin(second)];
  return { ...stroke([[0, 0], corner, end]), isCorner: [false, true, false] };
}

/** A line that swings to either side. */
function drawWave(random: Random): ControlPoints {
  const angle = random.between(0, 2 * Math.PI);
  const swings = 2 + random.integer(3);
  const height = random.between(0.1, 0.25);
  const length = random.between(0.5, 1);
  return stroke(
    Array.from({ length: swings + 2 }, (_, i): Point => {
      const along = (length * i) / (swings + 1);
      const aside = i === 0 || i === swings + 1 ? 0 : height * (i % 2 === 0 ? 1 : -1);
      return [
        along * Math.cos(angle) - aside * Math.sin(angle),
        along * Math.sin(angle) + aside * Math.cos(angle),
      ];
    }),
  );
}

function stroke(points: readonly Point[]): ControlPoints {
  return {
    x: points.map(([x]) => x),
    y: points.map(([, y]) => y),
    isCorner: points.map(() => false),
  };
}

/** Shifts a stroke so that it begins at a point. */
function moveTo({ x, y, isCorner }: ControlPoints, [startX, startY]: Point): ControlPoints {
  return {
    x: x.map((value) => value - x[0]! + startX),
    y: y.map((value) => value - y[0]! + startY),
    isCorner,
  };
}
