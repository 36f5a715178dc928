import type { Shape } from '../graph/shape.js';

/**
 * Where features speak for a class: each channel weighs as much as its gradient's mean, and what
 * speaks against the class is cut off, `relu(sum over c of mean(gradient_c) * features_c)`.
 *
 * @param features `[height, width, channels]`, what a layer puts out
 * @param gradient the same, of the class's logit with respect to the features
 * @returns `[height, width]`, row-major, at least 0, in units of the logit
 * @see Selvaraju et al., "Grad-CAM", 2017, equations 1 and 2
 */
export function gradCam(
  features: Float32Array,
  gradient: Float32Array,
  [height, width, channels]: Shape,
): Float32Array {
  const pixels = height! * width!;
  const weights = new Float64Array(channels!);
  for (let i = 0; i < gradient.length; i++) weights[i % channels!]! += gradient[i]! / pixels;
  return Float32Array.from({ length: pixels }, (_, pixel) => {
    const ofPixel = features.subarray(pixel * channels!, (pixel + 1) * channels!);
    const sum = ofPixel.reduce((total, value, channel) => total + value * weights[channel]!, 0);
    return Math.max(0, sum);
  });
}
