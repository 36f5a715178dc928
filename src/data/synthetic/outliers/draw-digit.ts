import { IMAGE_SIZE, type DigitImage } from '../../digit-image.js';
import type { InkImage } from '../../image/ink/ink-image.js';
import { findInkBox } from '../../image/ink/ink-box.js';
import { imageAt, type LabeledImages } from '../../labeled-images.js';
import type { Random } from '../../random.js';

/** A digit enlarged and cropped to its ink, and which one it is. */
export interface DrawnDigit {
  /** The digit's ink, at three times the size of the image. */
  readonly image: InkImage;
  /** Its label. */
  readonly label: number;
}

const SCALE = 3;

/** Draws are repeated this often until a digit is wanted; after that any will do. */
const TRIES = 30;

/** Picks a digit at random, one that is wanted if there are such. */
export function drawDigit(
  digits: LabeledImages,
  random: Random,
  isWanted: (label: number) => boolean = () => true,
): DrawnDigit {
  let index = random.integer(digits.count);
  for (let i = 1; i < TRIES && !isWanted(digits.labels[index]!); i++) {
    index = random.integer(digits.count);
  }
  return { image: enlarge(imageAt(digits, index)), label: digits.labels[index]! };
}

/** Below this value an enlarged pixel is paper, and as far below 255 full ink: edges stay sharp. */
const EDGE = 70;

/** Enlarges the box of the ink bilinearly, and makes its blurred edges sharp again. */
function enlarge(digit: DigitImage): InkImage {
  const box = findInkBox({ width: IMAGE_SIZE, height: IMAGE_SIZE, ink: digit });
  if (box === null) return { width: 1, height: 1, ink: new Uint8Array(1) };
  const width = SCALE * box.width;
  const height = SCALE * box.height;
  const ink = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const sourceY = Math.min(Math.max((y + 0.5) / SCALE - 0.5, 0), box.height - 1);
    const top = Math.min(Math.floor(sourceY), box.height - 2);
    for (let x = 0; x < width; x++) {
      const sourceX = Math.min(Math.max((x + 0.5) / SCALE - 0.5, 0), box.width - 1);
      const left = Math.min(Math.floor(sourceX), box.width - 2);
      const at = (box.y + top) * IMAGE_SIZE + box.x + left;
      const [toRight, down] = [sourceX - left, sourceY - top];
      const upper = digit[at]! + toRight * (digit[at + 1]! - digit[at]!);
      const below = at + IMAGE_SIZE;
      const lower = digit[below]! + toRight * (digit[below + 1]! - digit[below]!);
      const value = upper + down * (lower - upper);
      ink[y * width + x] = Math.min(Math.max(((value - EDGE) * 255) / (255 - 2 * EDGE), 0), 255);
    }
  }
  return { width, height, ink };
}
