/**
 * Two bytes that differ when bytes were changed, lost or swapped: Fletcher's checksum.
 * @see https://www.rfc-editor.org/rfc/rfc1146
 */
export function checksum(bytes: Uint8Array): readonly [number, number] {
  let sum = 0;
  let sumOfSums = 0;
  for (const byte of bytes) {
    sum = (sum + byte) % 255;
    sumOfSums = (sumOfSums + sum) % 255;
  }
  // Of no bytes it is not 0, so that a link of zeros is not one of a drawing.
  return [sum ^ 0xa5, sumOfSums ^ 0x5a];
}
