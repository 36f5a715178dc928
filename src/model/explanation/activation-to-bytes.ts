import type { LayerActivation } from './explainer.js';

/** A layer's activation as grey pictures, one for each channel. */
export interface ActivationPlanes {
  /** `[channels, height, width]`; a layer of units is one picture of one row, `[1, 1, units]`. */
  readonly shape: readonly [channels: number, height: number, width: number];
  /** In that layout, 0..255. */
  readonly bytes: Uint8Array;
  /** The values of 0 and of 255: the smallest and the largest of the layer, all channels together. */
  readonly range: readonly [min: number, max: number];
}

/**
 * Turns a layer's activation into pictures. All channels have one scale, so that they can be compared;
 * a layer that is the same everywhere is 0. What is not a number is 0, and infinite values do not
 * count for the range and end at its ends; without any finite value, the range is `[0, 0]`.
 */
export function activationToBytes({
  shape,
  values,
}: Pick<LayerActivation, 'shape' | 'values'>): ActivationPlanes {
  const range = findRange(values);
  const [height, width, channels] =
    shape.length === 3 ? (shape as [number, number, number]) : [1, shape[0]!, 1];
  const pixels = height * width;
  const bytes = new Uint8Array(values.length);
  for (let pixel = 0; pixel < pixels; pixel++) {
    for (let channel = 0; channel < channels; channel++) {
      bytes[channel * pixels + pixel] = toByte(values[pixel * channels + channel]!, range);
    }
  }
  return { shape: [channels, height, width], bytes, range };
}

function findRange(values: Float32Array): [number, number] {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return [0, 0];
  return [finite.reduce((a, b) => Math.min(a, b)), finite.reduce((a, b) => Math.max(a, b))];
}

function toByte(value: number, [min, max]: readonly [number, number]): number {
  if (Number.isNaN(value) || max === min) return 0;
  return Math.round(255 * Math.min(Math.max((value - min) / (max - min), 0), 1));
}
