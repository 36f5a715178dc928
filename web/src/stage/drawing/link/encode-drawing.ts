import { toBase64Url } from './base64-url.js';
import { checksum } from './checksum.js';
import { ByteWriter } from './byte-writer.js';
import { FULL_PRESSURE, NEAR_ESCAPE, NEAR_REACH, PLAIN_PRESSURE, SPACING } from './link-format.js';
import type { Drawing, Stroke } from '../drawing.js';
import { thinPoints } from '../thin-points.js';

/**
 * A drawing as text for a link: letters, digits, `-` and `_` only, about 200 of them a digit.
 *
 * Coordinates are rounded to whole units, and points closer than 4 units are left out; see
 * `link-format.ts` for the bytes.
 */
export function encodeDrawing({ background, strokes }: Drawing): string {
  const bytes = new ByteWriter();
  writeColor(bytes, background);
  bytes.unsigned(strokes.length);
  for (const stroke of strokes) writeStroke(bytes, stroke);
  const body = bytes.finish();
  return toBase64Url(Uint8Array.of(...checksum(body), ...body));
}

function writeStroke(bytes: ByteWriter, { color, width, points }: Stroke): void {
  const kept = thinPoints(points, SPACING).map(
    ([x, y, pressure]) =>
      [Math.round(x), Math.round(y), Math.round(pressure * FULL_PRESSURE)] as const,
  );
  const pressed = kept.some(([, , pressure]) => pressure !== PLAIN_PRESSURE);
  writeColor(bytes, color);
  bytes.unsigned(Math.round(width));
  bytes.unsigned(kept.length * 2 + (pressed ? 1 : 0));
  let [atX, atY] = [0, 0];
  for (const [x, y, pressure] of kept) {
    writeStep(bytes, x - atX, y - atY);
    if (pressed) bytes.byte(pressure);
    [atX, atY] = [x, y];
  }
}

function writeStep(bytes: ByteWriter, dx: number, dy: number): void {
  if (Math.max(Math.abs(dx), Math.abs(dy)) <= NEAR_REACH) {
    bytes.byte(((dx + NEAR_REACH) << 4) | (dy + NEAR_REACH));
  } else {
    bytes.byte(NEAR_ESCAPE);
    bytes.signed(dx);
    bytes.signed(dy);
  }
}

function writeColor(bytes: ByteWriter, color: string): void {
  for (const at of [1, 3, 5]) bytes.byte(Number.parseInt(color.slice(at, at + 2), 16));
}
