import type { Random } from '../../../random.js';
import { drawHandwriting } from '../../handwriting.js';
import { tracePath, type PenPath } from '../../pen-path.js';
import type { OutlierKind } from '../outlier-kind.js';

/**
 * Closed outlines, round or with corners, with at least three marks in them, such as faces have. Less
 * than that would be a 0 with a slash or a dot.
 */
export const filledRings: OutlierKind = {
  name: 'filled rings',
  weight: 0.8,
  isReserved: false,
  draw: ({ render }, random) => {
    const { pen } = drawHandwriting(random);
    const places = drawPlaces(3 + random.integer(3), random);
    const marks = places.map(([x, y]) => drawMark(x, y, random));
    return render([drawRing(random), ...marks], {
      ...pen,
      width: Math.max(0.08, 0.65 * pen.width),
    });
  },
};

type Point = readonly [x: number, y: number];

/** Points of an outline. */
const CORNERS = 10;

function drawRing(random: Random): PenPath {
  const [width, height] = [random.between(0.4, 0.6), random.between(0.45, 0.55)];
  const bumps = 0.18 * random.uniform();
  const sharpness = random.uniform() ** 2;
  const radii = Array.from({ length: CORNERS }, () => 1 + bumps * random.normal());
  const corners = radii.map(() => random.uniform() < sharpness);
  const at = (i: number): Point => {
    const angle = (2 * Math.PI * i) / CORNERS - Math.PI / 2;
    const radius = radii[i % CORNERS]!;
    return [width * radius * Math.cos(angle), height * radius * Math.sin(angle)];
  };
  const points = Array.from({ length: CORNERS + 1 }, (_, i) => at(i));
  return tracePath({
    x: points.map(([x]) => x),
    y: points.map(([, y]) => y),
    isCorner: points.map((_, i) => corners[i % CORNERS]!),
  });
}

/** Places around the middle, about as far from each other as they can be. */
function drawPlaces(count: number, random: Random): Point[] {
  const turn = random.between(0, 2 * Math.PI);
  return Array.from({ length: count }, (_, i) => {
    const angle = turn + (2 * Math.PI * i) / count;
    const distance = random.between(0.17, 0.27);
    return [distance * Math.cos(angle), distance * Math.sin(angle)];
  });
}

/** A dot or a short stroke, straight or bent. */
function drawMark(x: number, y: number, random: Random): PenPath {
  const length = random.uniform() < 0.4 ? 0.03 : random.between(0.08, 0.16);
  const angle = random.between(0, 2 * Math.PI);
  const [alongX, alongY] = [length * Math.cos(angle), length * Math.sin(angle)];
  const bend = random.between(-0.7, 0.7);
  return tracePath({
    x: [x - alongX, x - bend * alongY, x + alongX],
    y: [y - alongY, y + bend * alongX, y + alongY],
    isCorner: [false, false, false],
  });
}
