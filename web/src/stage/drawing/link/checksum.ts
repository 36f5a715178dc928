/** The generator polynomial x^16 + x^12 + x^5 + 1, without its first term. */
const POLYNOMIAL = 0x1021;

/**
 * Two bytes that differ when up to sixteen bits in a row were changed, and nearly always otherwise:
 * CRC-16/IBM-3740.
 * @see https://reveng.sourceforge.io/crc-catalogue/16.htm
 */
export function checksum(bytes: Uint8Array): readonly [number, number] {
  let remainder = 0xffff;
  for (const byte of bytes) {
    remainder ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) {
      const carries = (remainder & 0x8000) !== 0;
      remainder = ((remainder << 1) & 0xffff) ^ (carries ? POLYNOMIAL : 0);
    }
  }
  return [remainder >> 8, remainder & 0xff];
}
