const BLOCK = 8;

/** The luminance table of annex K.1, row-major from low to high frequencies. */
const LUMINANCE_TABLE = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56,
  14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113,
  92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
];

/** `cosines[k * BLOCK + i]`: the share of frequency `k` at place `i`, orthonormal. */
const cosines = Float64Array.from({ length: BLOCK * BLOCK }, (_, at) => {
  const [k, i] = [Math.floor(at / BLOCK), at % BLOCK];
  const norm = k === 0 ? Math.sqrt(1 / BLOCK) : Math.sqrt(2 / BLOCK);
  return norm * Math.cos(((2 * i + 1) * k * Math.PI) / (2 * BLOCK));
});

/**
 * Loses what JPEG's quantisation loses of a grey picture: blocks of 8 x 8, their cosine transform
 * rounded to the steps of a quality. Blocks at the right and lower edge repeat the last pixels.
 *
 * @param pixels `width * height` bytes, row-major
 * @param quality 1 (bad) to 100, as libjpeg scales its table
 * @returns a new picture
 * @see ITU-T T.81, "Digital compression and coding of continuous-tone still images", 1992
 */
export function quantizeBlocks(
  pixels: Uint8Array,
  width: number,
  height: number,
  quality: number,
): Uint8Array {
  const scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
  const steps = LUMINANCE_TABLE.map((step) =>
    Math.min(Math.max(Math.floor((step * scale + 50) / 100), 1), 255),
  );
  const result = new Uint8Array(pixels.length);
  const block = new Float64Array(BLOCK * BLOCK);
  for (let top = 0; top < height; top += BLOCK) {
    for (let left = 0; left < width; left += BLOCK) {
      for (let i = 0; i < block.length; i++) {
        const x = Math.min(left + (i % BLOCK), width - 1);
        const y = Math.min(top + Math.floor(i / BLOCK), height - 1);
        block[i] = pixels[y * width + x]! - 128;
      }
      const frequencies = transform(block, (k, i) => cosines[k * BLOCK + i]!);
      for (let i = 0; i < block.length; i++) {
        frequencies[i] = Math.round(frequencies[i]! / steps[i]!) * steps[i]!;
      }
      const restored = transform(frequencies, (i, k) => cosines[k * BLOCK + i]!);
      for (let i = 0; i < block.length; i++) {
        const [x, y] = [left + (i % BLOCK), top + Math.floor(i / BLOCK)];
        if (x >= width || y >= height) continue;
        result[y * width + x] = Math.min(Math.max(Math.round(restored[i]! + 128), 0), 255);
      }
    }
  }
  return result;
}

/** Applies the same 8 x 8 matrix along both axes of a block. */
function transform(
  block: Float64Array,
  matrix: (to: number, from: number) => number,
): Float64Array {
  const alongRows = new Float64Array(block.length);
  const both = new Float64Array(block.length);
  for (let y = 0; y < BLOCK; y++) {
    for (let to = 0; to < BLOCK; to++) {
      let sum = 0;
      for (let x = 0; x < BLOCK; x++) sum += matrix(to, x) * block[y * BLOCK + x]!;
      alongRows[y * BLOCK + to] = sum;
    }
  }
  for (let x = 0; x < BLOCK; x++) {
    for (let to = 0; to < BLOCK; to++) {
      let sum = 0;
      for (let y = 0; y < BLOCK; y++) sum += matrix(to, y) * alongRows[y * BLOCK + x]!;
      both[to * BLOCK + x] = sum;
    }
  }
  return both;
}
