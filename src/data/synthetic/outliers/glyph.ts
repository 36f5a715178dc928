/** Something that people write or draw with a pen and that is no digit. */
export interface Glyph {
  /** What it is. */
  readonly name: string;
  /** Its strokes, in the notation of the digits' stroke templates. */
  readonly strokes: readonly string[];
  /** Whether it is kept out of training, to measure with. */
  readonly isReserved?: boolean;
}
