import { endianness } from 'node:os';

/** Only there is red, the first byte of a pixel, the lowest of its word. */
const isLittleEndian = endianness() === 'LE';

/**
 * Looks at the pixels of an opaque picture as words: a colour is compared at once then.
 *
 * @param rgba red, green, blue and alpha, 0 to 255, interleaved
 * @returns a view of the same memory: red in each word's lowest byte, green and blue above it, and 255
 *   in the highest; null when a pixel is not opaque, or this machine cannot look at them so
 */
export function viewOpaqueWords(rgba: Uint8Array): Int32Array | null {
  if (!isLittleEndian || rgba.byteOffset % 4 !== 0) return null;
  const words = new Int32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4);
  let all = -1;
  // Four at a time take half as long.
  const inFours = words.length - (words.length % 4);
  for (let i = 0; i < inFours; i += 4) {
    all &= words[i]! & words[i + 1]! & words[i + 2]! & words[i + 3]!;
  }
  for (let i = inFours; i < words.length; i++) all &= words[i]!;
  return all >>> 24 === 255 ? words : null;
}

/** Makes such words of red, green and blue, interleaved. */
export function rgbToWords(rgb: Uint8Array): Int32Array {
  const words = new Int32Array(rgb.length / 3);
  for (let i = 0, from = 0; i < words.length; i++, from += 3) {
    words[i] = rgb[from]! | (rgb[from + 1]! << 8) | (rgb[from + 2]! << 16) | (255 << 24);
  }
  return words;
}

/** Makes red, green and blue, interleaved, of such words. */
export function wordsToRgb(words: Int32Array): Uint8Array {
  const packed = new Int32Array(Math.ceil((3 * words.length) / 4));
  const rgb = new Uint8Array(packed.buffer, 0, 3 * words.length);
  // Four pixels become three words; the last few go one by one.
  const inFours = isLittleEndian ? words.length - (words.length % 4) : 0;
  for (let i = 0, to = 0; i < inFours; i += 4, to += 3) {
    const b = words[i + 1]!;
    const c = words[i + 2]!;
    packed[to] = (words[i]! & 0xffffff) | (b << 24);
    packed[to + 1] = ((b >>> 8) & 0xffff) | (c << 16);
    packed[to + 2] = ((c >>> 16) & 0xff) | (words[i + 3]! << 8);
  }
  for (let i = inFours; i < words.length; i++) {
    const word = words[i]!;
    rgb[3 * i] = redOf(word);
    rgb[3 * i + 1] = greenOf(word);
    rgb[3 * i + 2] = blueOf(word);
  }
  return rgb;
}

/** Red in such a word, 0 to 255. */
export function redOf(word: number): number {
  return word & 255;
}

/** Green in such a word, 0 to 255. */
export function greenOf(word: number): number {
  return (word >> 8) & 255;
}

/** Blue in such a word, 0 to 255. */
export function blueOf(word: number): number {
  return (word >> 16) & 255;
}
