import { fromBase64Url } from './base64-url.js';
import { ByteReader } from './byte-reader.js';
import { checksum } from './checksum.js';
import { FULL_PRESSURE, NEAR_ESCAPE, NEAR_REACH, PLAIN_PRESSURE } from './link-format.js';
import type { Drawing, Stroke, StrokePoint } from '../drawing.js';

/** No brush of the page is wider; a link may have been made by hand. */
const MAX_WIDTH = 200;

/** The drawing that {@link encodeDrawing} made a text of; null when the text is damaged. */
export function decodeDrawing(text: string): Drawing | null {
  const bytes = fromBase64Url(text);
  if (!bytes) return null;
  const body = bytes.subarray(2);
  const [first, second] = checksum(body);
  if (bytes[0] !== first || bytes[1] !== second) return null;
  try {
    return readDrawing(new ByteReader(body));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readDrawing(bytes: ByteReader): Drawing {
  const background = readColor(bytes);
  const strokes = readMany(bytes, bytes.unsigned(), () => readStroke(bytes));
  if (bytes.left > 0) throw new RangeError('Something follows the drawing.');
  return { background, strokes };
}

function readStroke(bytes: ByteReader): Stroke {
  const color = readColor(bytes);
  const width = bytes.unsigned();
  if (width < 1 || width > MAX_WIDTH) throw new RangeError('No brush is that wide.');
  const countAndPressed = bytes.unsigned();
  const pressed = countAndPressed % 2 === 1;
  let [x, y] = [0, 0];
  const points = readMany(bytes, countAndPressed >> 1, (): StrokePoint => {
    const step = bytes.byte();
    x += step === NEAR_ESCAPE ? bytes.signed() : (step >> 4) - NEAR_REACH;
    y += step === NEAR_ESCAPE ? bytes.signed() : (step & 0xf) - NEAR_REACH;
    return [x, y, (pressed ? bytes.byte() : PLAIN_PRESSURE) / FULL_PRESSURE];
  });
  if (points.length === 0) throw new RangeError('A stroke has at least one point.');
  return { color, width, points };
}

function readMany<Item>(bytes: ByteReader, count: number, readItem: () => Item): Item[] {
  // Each takes a byte at least: a count that cannot be must not cost memory.
  if (count > bytes.left) throw new RangeError('The bytes end too early.');
  return Array.from({ length: count }, readItem);
}

function readColor(bytes: ByteReader): string {
  const channels = [bytes.byte(), bytes.byte(), bytes.byte()];
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
