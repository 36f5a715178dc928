import { Buffer } from 'node:buffer';
import sharp from 'sharp';
import { IMAGE_PIXELS } from '../../dist/data/digit-image.js';
import { digitTemplates } from '../../dist/data/synthetic/digit-templates.js';
import { generateSyntheticDigits } from '../../dist/data/synthetic/generate.js';
import { tracePath } from '../../dist/data/synthetic/pen-path.js';
import { parseStroke } from '../../dist/data/synthetic/stroke-template.js';

/** Pixels of a drawing's side. */
const SIDE = 280;

/**
 * Digits as a page with a canvas sends them (PNG with red, green, blue and alpha, black on white), and others as
 * 28x28 pixels.
 * @param {number} count of each
 * @returns {Promise<{ drawings: Buffer[], pixels: Buffer[] }>}
 */
export async function drawDigits(count) {
  const templates = digitTemplates.flat();
  const drawings = Array.from({ length: count }, (_, i) => {
    const { strokes } = /** @type {(typeof templates)[number]} */ (templates[i % templates.length]);
    return drawDigit(strokes, 14 + (i % 15));
  });
  const { images } = generateSyntheticDigits({ count, seed: 1 });
  const pixels = Array.from({ length: count }, (_, i) =>
    Buffer.from(images.subarray(i * IMAGE_PIXELS, (i + 1) * IMAGE_PIXELS)),
  );
  return { drawings: await Promise.all(drawings), pixels };
}

/**
 * @param {readonly string[]} strokes
 * @param {number} penWidth
 */
function drawDigit(strokes, penWidth) {
  const lines = strokes.map((stroke) => {
    const { x, y } = tracePath(parseStroke(stroke));
    const points = Array.from(x, (value, i) => `${70 + 200 * value},${40 + 200 * (y[i] ?? 0)}`);
    return `<polyline points="${points.join(' ')}"/>`;
  });
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}">` +
    `<rect width="100%" height="100%" fill="#fff"/><g fill="none" stroke="#111" stroke-width="${penWidth}" ` +
    `stroke-linecap="round" stroke-linejoin="round">${lines.join('')}</g></svg>`;
  return sharp(Buffer.from(svg)).ensureAlpha().png({ compressionLevel: 3 }).toBuffer();
}
