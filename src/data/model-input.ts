// Division by 255 is exact to the last bit only when done once: every pixel goes through this table.
const inputOfPixel = Float32Array.from({ length: 256 }, (_, pixel) => pixel / 255);

/**
 * Turns pixels into model input, the only place where that is done: training, evaluation,
 * prediction and the server all call it.
 *
 * @param pixels bytes, 0 = background, 255 = full ink
 * @param input receives `[batch, 28, 28, 1]` float32, 0 = background, 1 = ink; as long as `pixels`
 */
export function writeModelInput(pixels: Uint8Array, input: Float32Array): void {
  for (let i = 0; i < pixels.length; i++) input[i] = inputOfPixel[pixels[i]!]!;
}
