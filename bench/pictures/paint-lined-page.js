import { grayPicture } from './gray-picture.js';

/** @import { DecodedImage } from '../../dist/data/image/decoded-image.js' */
/** @import { Random } from '../../dist/data/random.js' */

const SIZE = 280;

/**
 * Paints ruled or squared paper that nobody has written on, photographed at a slight angle.
 * @param {Random} random
 * @returns {DecodedImage}
 */
export function paintLinedPage(random) {
  const isSquared = random.uniform() < 0.5;
  const distance = random.between(isSquared ? 14 : 28, isSquared ? 40 : 80);
  const width = random.between(0.8, 2);
  const paper = random.between(190, 250);
  const contrast = random.between(0.12, 0.45);
  const turn = random.between(-0.05, 0.05);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [left, top] = [random.between(0, distance), random.between(0, distance)];
  const noise = random.between(0, 5);
  const gray = Float32Array.from({ length: SIZE * SIZE }, (_, at) => {
    const [x, y] = [at % SIZE, Math.floor(at / SIZE)];
    const rows = lineAt(cos * y - sin * x - top, distance, width);
    const columns = isSquared ? lineAt(cos * x + sin * y - left, distance, width) : 0;
    return paper * (1 - contrast * Math.max(rows, columns)) + noise * random.normal();
  });
  return grayPicture(gray, SIZE, SIZE);
}

/**
 * How much of a line lies at a point, 0 to 1: lines at equal distances, with soft edges.
 * @param {number} position
 * @param {number} distance
 * @param {number} width
 */
function lineAt(position, distance, width) {
  const off = Math.abs(position - distance * Math.round(position / distance));
  return Math.min(Math.max(width / 2 + 0.5 - off, 0), 1);
}
