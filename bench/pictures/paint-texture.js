import { grayPicture } from './gray-picture.js';

/** @import { DecodedImage } from '../../dist/data/image/decoded-image.js' */
/** @import { Random } from '../../dist/data/random.js' */

const SIZE = 280;

/**
 * A value for each point of a picture.
 * @typedef {(x: number, y: number) => number} Field
 */

/**
 * Nothing but noise, of one grain from a pixel to a tenth of the picture, all over the range or little.
 * @param {Random} random
 * @returns {DecodedImage}
 */
export function paintNoise(random) {
  const noise = drawNoise(random.uniform() < 0.3 ? 1 : random.between(1, 5) ** 2, random);
  const range = random.between(20, 127);
  const middle = random.between(60, 200);
  return paint((x, y) => middle + range * noise(x, y));
}

/**
 * What could be a photograph of anything: clouds at all scales, and a few things with edges, each with
 * a shade and light of its own.
 * @param {Random} random
 * @returns {DecodedImage}
 */
export function paintPhoto(random) {
  const clouds = Array.from({ length: 6 }, (_, i) => drawNoise(SIZE / 2 / 2 ** i, random));
  const roughness = random.between(0.4, 0.75);
  const contrast = random.between(30, 110);
  const middle = random.between(70, 180);
  const things = Array.from({ length: random.integer(8) }, () => drawThing(random));
  return paint((x, y) => {
    const cloud = clouds.reduce((sum, noise, i) => sum + noise(x, y) * roughness ** i, 0);
    const level = middle + contrast * cloud;
    return things.reduce((below, cover) => cover(x, y, below), level);
  });
}

/** @param {Field} field */
function paint(field) {
  const gray = Float32Array.from({ length: SIZE * SIZE }, (_, at) =>
    field(at % SIZE, Math.floor(at / SIZE)),
  );
  return grayPicture(gray, SIZE, SIZE);
}

/**
 * Random values from -1 to 1 at nodes so many pixels apart, and what lies between them.
 * @param {number} cell
 * @param {Random} random
 * @returns {Field}
 */
function drawNoise(cell, random) {
  const side = Math.ceil(SIZE / cell) + 2;
  const nodes = Float32Array.from({ length: side * side }, () => random.between(-1, 1));
  return (x, y) => {
    const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
    const [toRight, down] = [x / cell - column, y / cell - row];
    const at = row * side + column;
    const upper = (nodes[at] ?? 0) * (1 - toRight) + (nodes[at + 1] ?? 0) * toRight;
    const lower = (nodes[at + side] ?? 0) * (1 - toRight) + (nodes[at + side + 1] ?? 0) * toRight;
    return upper * (1 - down) + lower * down;
  };
}

/**
 * An ellipse or a rectangle that covers what lies below it.
 * @param {Random} random
 * @returns {(x: number, y: number, below: number) => number}
 */
function drawThing(random) {
  const [centerX, centerY] = [random.between(0, SIZE), random.between(0, SIZE)];
  const width = random.between(20, 160);
  // What is narrow and upright would be a 1.
  const height = width * random.between(0.6, 1.6);
  const turn = random.between(0, Math.PI);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const isRound = random.uniform() < 0.5;
  const shade = random.between(0, 255);
  const shading = random.between(-60, 60);
  return (x, y, below) => {
    const u = ((x - centerX) * cos + (y - centerY) * sin) / width;
    const v = ((y - centerY) * cos - (x - centerX) * sin) / height;
    const isInside = isRound ? u * u + v * v < 0.25 : Math.max(Math.abs(u), Math.abs(v)) < 0.5;
    return isInside ? shade + shading * (u + v) : below;
  };
}
