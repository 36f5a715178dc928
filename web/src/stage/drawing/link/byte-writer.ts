/** Collects bytes. */
export class ByteWriter {
  readonly #bytes: number[] = [];

  /** Adds a byte, 0 to 255. */
  byte(value: number): void {
    this.#bytes.push(value);
  }

  /** Adds a whole number from 0 to 2^31 - 1 in LEB128: seven bits a byte, the lowest first. */
  unsigned(value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.byte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  /** Adds a whole number of either sign, small ones in few bytes. */
  signed(value: number): void {
    this.unsigned(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** All bytes so far. */
  finish(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}
