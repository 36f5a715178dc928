import { flattenAlpha } from '../flatten-alpha.js';
import type { PngPalette } from './png-palette.js';
import type { PngColorType } from './png-header.js';

/**
 * Turns 8-bit samples into colours; transparency is flattened as in any picture.
 *
 * @param samples `pixels` times the samples of the colour type, interleaved
 * @param palette the colours, for the colour type `palette`
 * @returns red, green and blue, interleaved; null when a pixel is not in the palette
 */
export function samplesToRgb(
  samples: Uint8Array,
  colorType: PngColorType,
  palette: PngPalette,
): Uint8Array | null {
  switch (colorType) {
    case 'gray':
      return grayToRgb(samples);
    case 'rgb':
      return samples;
    case 'palette':
      return paletteToRgb(samples, palette);
    case 'gray-alpha':
      return flattenAlpha(grayAlphaToRgba(samples));
    case 'rgba':
      return flattenAlpha(samples);
  }
}

function grayToRgb(gray: Uint8Array): Uint8Array {
  const rgb = new Uint8Array(3 * gray.length);
  for (let i = 0; i < gray.length; i++) {
    rgb[3 * i] = rgb[3 * i + 1] = rgb[3 * i + 2] = gray[i]!;
  }
  return rgb;
}

function grayAlphaToRgba(samples: Uint8Array): Uint8Array {
  const rgba = new Uint8Array(2 * samples.length);
  for (let i = 0; i < samples.length; i += 2) {
    rgba[2 * i] = rgba[2 * i + 1] = rgba[2 * i + 2] = samples[i]!;
    rgba[2 * i + 3] = samples[i + 1]!;
  }
  return rgba;
}

function paletteToRgb(places: Uint8Array, { colors, alphas }: PngPalette): Uint8Array | null {
  const rgba = new Uint8Array(4 * places.length).fill(255);
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!;
    if (3 * place >= colors.length) return null;
    for (let c = 0; c < 3; c++) rgba[4 * i + c] = colors[3 * place + c]!;
    if (place < alphas.length) rgba[4 * i + 3] = alphas[place]!;
  }
  return flattenAlpha(rgba);
}
