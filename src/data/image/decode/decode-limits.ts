/** How far a picture is shrunk, and from when on it is refused. */
export interface DecodeLimits {
  /** Pixels that the longer side may have; larger pictures are shrunk. */
  readonly maxSide: number;
  /** Pixels that the picture may have before it is shrunk. */
  readonly maxPixels: number;
  /** Whole seconds that decoding may take; 0 = any time. */
  readonly maxSeconds: number;
}
