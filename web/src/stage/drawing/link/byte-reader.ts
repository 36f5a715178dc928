/** Reads bytes that somebody else wrote, and trusts none of them. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** How many bytes are left. */
  get left(): number {
    return this.#bytes.length - this.#at;
  }

  /**
   * The next byte.
   * @throws RangeError when there is none.
   */
  byte(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new RangeError('The bytes end too early.');
    this.#at++;
    return byte;
  }

  /**
   * The next number in LEB128, up to 2^28 - 1.
   * @throws RangeError when it is larger or cut off.
   */
  unsigned(): number {
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    throw new RangeError('The number is too large.');
  }

  /**
   * The next number of either sign.
   * @throws RangeError when it is too large or cut off.
   */
  signed(): number {
    const value = this.unsigned();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
}
