import { IMAGE_SIZE, type DigitImage } from '../../digit-image.js';

/** How thin ink may be, its spread across against its spread along, to be a stroke. */
const THIN = 0.27;

/** Up to this angle from the vertical a stroke may be a 1, in radians. */
const UPRIGHT = (55 * Math.PI) / 180;

/**
 * Says whether an image is hardly more than one stroke, more upright than lying: it could be a 1. It
 * looks at the second moments of the ink, the ellipse that is as long, as wide and as tilted.
 */
export function isUprightStroke(image: DigitImage): boolean {
  let [mass, sumX, sumY, sumXX, sumYY, sumXY] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < image.length; i++) {
    const ink = image[i]!;
    if (ink === 0) continue;
    const x = i % IMAGE_SIZE;
    const y = (i - x) / IMAGE_SIZE;
    mass += ink;
    sumX += ink * x;
    sumY += ink * y;
    sumXX += ink * x * x;
    sumYY += ink * y * y;
    sumXY += ink * x * y;
  }
  if (mass === 0) return false;
  const varianceX = sumXX / mass - (sumX / mass) ** 2;
  const varianceY = sumYY / mass - (sumY / mass) ** 2;
  const covariance = sumXY / mass - (sumX * sumY) / mass ** 2;
  const middle = (varianceX + varianceY) / 2;
  const apart = Math.hypot((varianceX - varianceY) / 2, covariance);
  const fromVertical = Math.abs(Math.atan2(2 * covariance, varianceY - varianceX) / 2);
  return Math.sqrt((middle - apart) / (middle + apart)) < THIN && fromVertical < UPRIGHT;
}
