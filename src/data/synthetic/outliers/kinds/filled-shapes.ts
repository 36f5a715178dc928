import type { Random } from '../../../random.js';
import { createSheet, SHEET_SIZE } from '../create-sheet.js';
import { fillOutline, type Outline } from '../fill-outline.js';
import type { OutlierKind } from '../outlier-kind.js';

/** Shapes full of ink: polygons, stars, discs, blobs, moons. */
export const filledShapes: OutlierKind = {
  name: 'filled shapes',
  weight: 1,
  isReserved: false,
  draw: (_, random) => {
    const sheet = createSheet();
    const draw = shapes[random.integer(shapes.length)]!;
    fillOutline(sheet, draw(random));
    return sheet;
  },
};

const CENTER = SHEET_SIZE / 2;

/** The distance from the centre in each direction, which is in radians. */
type Radius = (angle: number, index: number) => number;

const shapes: readonly ((random: Random) => Outline)[] = [
  drawPolygon,
  drawStar,
  drawDisc,
  drawBlob,
  drawMoon,
];

function drawPolygon(random: Random): Outline {
  const uneven = 0.25 * random.uniform();
  return around(3 + random.integer(3), random, () => 34 * (1 - uneven * random.uniform()));
}

function drawStar(random: Random): Outline {
  const points = 4 + random.integer(5);
  const inner = random.between(0.3, 0.65);
  return around(2 * points, random, (_, index) => 36 * (index % 2 === 0 ? 1 : inner));
}

/** From the full size down to a dot: small ink is not enlarged. */
function drawDisc(random: Random): Outline {
  const radius = random.between(2, 36);
  const stretch = random.between(0.75, 1.2);
  const { x, y } = around(32, random, () => radius);
  return { x: x.map((value) => CENTER + (value - CENTER) * stretch), y };
}

function drawBlob(random: Random): Outline {
  const waves = Array.from({ length: 4 }, (_, i) => ({
    count: i + 2,
    height: (0.25 * random.normal()) / (i + 1.5),
    phase: random.between(0, 2 * Math.PI),
  }));
  return around(48, random, (angle) =>
    waves.reduce(
      (radius, { count, height, phase }) => radius * (1 + height * Math.sin(count * angle + phase)),
      24,
    ),
  );
}

/** A half moon, or one with a bite out of it. */
function drawMoon(random: Random): Outline {
  const fullness = random.between(-0.4, 0.5);
  const turn = random.between(0, 2 * Math.PI);
  const steps = 20;
  const [x, y]: [number[], number[]] = [[], []];
  for (const depth of [1, -fullness]) {
    for (let i = 0; i < steps; i++) {
      const angle = (Math.PI * (depth === 1 ? i : steps - i)) / steps;
      const [alongX, alongY] = [34 * Math.cos(angle), 34 * depth * Math.sin(angle)];
      x.push(CENTER + alongX * Math.cos(turn) - alongY * Math.sin(turn));
      y.push(CENTER + alongX * Math.sin(turn) + alongY * Math.cos(turn));
    }
  }
  return { x, y };
}

function around(count: number, random: Random, radius: Radius): Outline {
  const turn = random.between(0, 2 * Math.PI);
  const x: number[] = [];
  const y: number[] = [];
  for (let index = 0; index < count; index++) {
    const angle = turn + (2 * Math.PI * index) / count;
    const distance = radius(angle, index);
    x.push(CENTER + distance * Math.cos(angle));
    y.push(CENTER + distance * Math.sin(angle));
  }
  return { x, y };
}
