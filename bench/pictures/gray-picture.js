/** @import { DecodedImage } from '../../dist/data/image/decoded-image.js' */

/**
 * Grey levels as if they had been decoded from a file.
 * @param {ArrayLike<number>} gray `width * height` values, 0 = black, 255 = white
 * @param {number} width
 * @param {number} height
 * @returns {DecodedImage}
 */
export function grayPicture(gray, width, height) {
  const rgb = new Uint8Array(width * height * 3);
  for (let i = 0; i < gray.length; i++) {
    const level = Math.min(Math.max(Math.round(gray[i] ?? 0), 0), 255);
    rgb.fill(level, 3 * i, 3 * i + 3);
  }
  return { width, height, rgb, originalWidth: width, originalHeight: height };
}
