/** How much red, green and blue count; the sum is 1. */
export type ColorWeights = readonly [red: number, green: number, blue: number];

/** The weights of ITU-R BT.601: how bright a colour looks. */
export const LUMA_WEIGHTS: ColorWeights = [0.299, 0.587, 0.114];

/** The brightness of an sRGB colour, 0 to 255, with the weights of ITU-R BT.601. */
export function lumaOf(red: number, green: number, blue: number): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
