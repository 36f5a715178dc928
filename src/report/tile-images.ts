/** A grey picture. */
export interface GrayPicture {
  /** `width * height` bytes, row-major. */
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** How pictures are laid out on a sheet. */
export interface TileLayout {
  /** Pictures side by side. */
  readonly perRow: number;
  /** Pixels between pictures and around them, on the sheet. */
  readonly gap: number;
  /** Pixels of the sheet for one pixel of a picture, in each direction. */
  readonly scale: number;
}

/**
 * Lays pictures of one size out on a sheet, row by row, magnified without blurring. What is between
 * them is a dark grey, so that a blank picture can be told from none.
 */
export function tileImages(
  images: readonly GrayPicture[],
  { perRow, gap, scale }: TileLayout,
): GrayPicture {
  const [tileWidth, tileHeight] = [
    (images[0]?.width ?? 0) * scale,
    (images[0]?.height ?? 0) * scale,
  ];
  const columns = Math.min(perRow, images.length);
  const rows = Math.ceil(images.length / perRow);
  const width = columns * (tileWidth + gap) + gap;
  const height = rows * (tileHeight + gap) + gap;
  const pixels = new Uint8Array(width * height).fill(GAP_SHADE);
  images.forEach((image, index) => {
    const left = gap + (index % perRow) * (tileWidth + gap);
    const top = gap + Math.floor(index / perRow) * (tileHeight + gap);
    for (let y = 0; y < tileHeight; y++) {
      for (let x = 0; x < tileWidth; x++) {
        const source = Math.floor(y / scale) * image.width + Math.floor(x / scale);
        pixels[(top + y) * width + left + x] = image.pixels[source] ?? 0;
      }
    }
  });
  return { pixels, width, height };
}

const GAP_SHADE = 64;
