import type { PngColorType } from './png-header.js';
import type { PngChunk } from './read-png-chunks.js';

/** The colours that pixels of the colour type `palette` are places in. */
export interface PngPalette {
  /** Red, green and blue, interleaved. */
  readonly colors: Uint8Array;
  /** The opacity of the first colours, as many as there are; the others are opaque. */
  readonly alphas: Uint8Array;
}

const none = new Uint8Array();

/**
 * Reads the palette of a picture, empty where its colour type has none.
 *
 * @returns null when there are palette chunks that do not fit, or a colour type with a colour that
 *   counts as transparent
 * @see https://www.w3.org/TR/png-3/#11PLTE
 * @see https://www.w3.org/TR/png-3/#11tRNS
 */
export function readPalette(
  chunks: readonly PngChunk[],
  colorType: PngColorType,
): PngPalette | null {
  const colors = chunks.find(({ type }) => type === 'PLTE')?.data;
  const alphas = chunks.find(({ type }) => type === 'tRNS')?.data;
  if (colorType !== 'palette') return colors || alphas ? null : { colors: none, alphas: none };
  if (colors === undefined || colors.length % 3 !== 0) return null;
  if (alphas !== undefined && (alphas.length === 0 || 3 * alphas.length > colors.length))
    return null;
  return { colors, alphas: alphas ?? none };
}
