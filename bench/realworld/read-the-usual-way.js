import sharp from 'sharp';
import { IMAGE_SIZE } from '../../dist/data/digit-image.js';

/**
 * Brings a picture to 28x28 as most digit projects do: to grey, squeezed to the size, inverted if its
 * first corner is light.
 * @param {string} file
 * @returns {Promise<Uint8Array>} 0 = background
 */
export async function readTheUsualWay(file) {
  const { data } = await sharp(file)
    .flatten({ background: 'white' })
    .greyscale()
    .resize(IMAGE_SIZE, IMAGE_SIZE, { fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return (data[0] ?? 0) > 127 ? data.map((value) => 255 - value) : data;
}
