import type { InkImage } from '../../../image/ink/ink-image.js';
import type { Random } from '../../../random.js';
import type { OutlierKind } from '../outlier-kind.js';

/** Twice the size in the finished image. */
const SIZE = 40;

/** No writing at all: noise at several scales, gradients, stripes, checks and specks. */
export const textures: OutlierKind = {
  name: 'textures',
  weight: 1.5,
  isReserved: false,
  draw: (_, random) => {
    const draw = textureKinds[random.integer(textureKinds.length)]!;
    const levels = draw(random);
    const finish = finishes[random.integer(finishes.length)]!;
    return toInk(finish(levels, random));
  },
};

/** The level, about 0 to 1, at each column and row. */
type Levels = (x: number, y: number) => number;

const textureKinds: readonly ((random: Random) => Levels)[] = [
  drawNoise,
  drawNoise,
  drawGradient,
  drawStripes,
  drawChecks,
  drawSpecks,
];

/** What is made of the levels: left as they are, cut into ink and paper, laid thin. */
const finishes: readonly ((levels: Levels, random: Random) => Levels)[] = [
  (levels) => levels,
  (levels, random) => {
    const threshold = random.between(0.3, 0.7);
    return (x, y) => (levels(x, y) > threshold ? 1 : 0);
  },
  (levels, random) => {
    const paper = random.between(0, 0.6);
    return (x, y) => levels(x, y) - paper;
  },
];

/** Random levels at nodes from 1 to 12 pixels apart, and what lies between them. */
function drawNoise(random: Random): Levels {
  const cell = random.between(1, 3.5) ** 2;
  const side = Math.ceil(SIZE / cell) + 2;
  const nodes = Array.from({ length: side * side }, () => random.uniform());
  return (x, y) => {
    const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
    const [toRight, down] = [smooth(x / cell - column), smooth(y / cell - row)];
    const at = row * side + column;
    const upper = mix(nodes[at]!, nodes[at + 1]!, toRight);
    const lower = mix(nodes[at + side]!, nodes[at + side + 1]!, toRight);
    return mix(upper, lower, down);
  };
}

function drawGradient(random: Random): Levels {
  const [fromX, fromY] = [random.between(0, SIZE), random.between(0, SIZE)];
  const reach = random.between(0.5, 1.2) * SIZE;
  if (random.uniform() < 0.5) return (x, y) => 1 - Math.hypot(x - fromX, y - fromY) / reach;
  const angle = random.between(0, 2 * Math.PI);
  const [alongX, alongY] = [Math.cos(angle), Math.sin(angle)];
  return (x, y) => 0.5 + ((x - SIZE / 2) * alongX + (y - SIZE / 2) * alongY) / reach;
}

function drawStripes(random: Random): Levels {
  const angle = random.between(0, Math.PI);
  const frequency = (2 * Math.PI) / random.between(4, 14);
  const [alongX, alongY] = [frequency * Math.cos(angle), frequency * Math.sin(angle)];
  const phase = random.between(0, 2 * Math.PI);
  return (x, y) => 0.5 + 0.5 * Math.sin(alongX * x + alongY * y + phase);
}

function drawChecks(random: Random): Levels {
  const side = random.between(3, 14);
  return (x, y) => (Math.floor(x / side) + Math.floor(y / side)) % 2;
}

function drawSpecks(random: Random): Levels {
  const share = 0.3 * random.uniform() ** 2 + 0.002;
  return () => (random.uniform() < share ? random.between(0.5, 1) : 0);
}

function toInk(levels: Levels): InkImage {
  const ink = new Uint8Array(SIZE * SIZE);
  for (let i = 0; i < ink.length; i++) {
    const level = levels(i % SIZE, Math.floor(i / SIZE));
    ink[i] = Math.round(255 * Math.min(Math.max(level, 0), 1));
  }
  return { width: SIZE, height: SIZE, ink };
}

function smooth(t: number): number {
  return t * t * (3 - 2 * t);
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}
