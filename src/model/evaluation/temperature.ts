/** The temperatures that are tried; a set without a mistake would ask for one of 0. */
const MIN_TEMPERATURE = 0.05;
const MAX_TEMPERATURE = 20;

/** The relative precision of a temperature. */
const TOLERANCE = 1e-6;

/**
 * Finds the temperature T at which `softmax(logits / T)` gives the labels the greatest likelihood.
 * T above 1 makes a model less sure of itself, below 1 surer; no answer changes.
 *
 * The negative log-likelihood is convex in 1/T, so that its slope has one root: Newton's method
 * finds it, and bisects where a step would leave the interval that holds the root.
 *
 * @param logits `[labels.length, classes]`, row-major, finite; logarithms of probabilities will do,
 *   since softmax does not mind a constant added to a row
 * @param labels the class index of each row
 * @returns between 0.05 and 20; 1 when it makes no difference, as without rows
 * @see Guo, Pleiss, Sun and Weinberger, "On Calibration of Modern Neural Networks", 2017, section 4.2
 */
export function fitTemperature(logits: ArrayLike<number>, labels: Uint8Array): number {
  if (labels.length === 0) return 1;
  let low = 1 / MAX_TEMPERATURE;
  let high = 1 / MIN_TEMPERATURE;
  if (slopeAt(low, logits, labels).slope > 0) return MAX_TEMPERATURE;
  if (slopeAt(high, logits, labels).slope < 0) return MIN_TEMPERATURE;
  let scale = 1;
  while (high - low > TOLERANCE * low) {
    const { slope, curvature } = slopeAt(scale, logits, labels);
    if (slope === 0) break;
    if (slope < 0) low = scale;
    else high = scale;
    const next = scale - slope / curvature;
    const isInside = next > low && next < high;
    if (isInside && Math.abs(next - scale) <= TOLERANCE * scale) return 1 / next;
    scale = isInside ? next : (low + high) / 2;
  }
  return 1 / scale;
}

/** First and second derivative of the mean negative log-likelihood with respect to `scale = 1/T`. */
function slopeAt(
  scale: number,
  logits: ArrayLike<number>,
  labels: Uint8Array,
): { slope: number; curvature: number } {
  const classCount = logits.length / labels.length;
  let slope = 0;
  let curvature = 0;
  for (let row = 0; row < labels.length; row++) {
    const start = row * classCount;
    let largest = -Infinity;
    for (let i = start; i < start + classCount; i++) largest = Math.max(largest, logits[i]!);
    let total = 0;
    let first = 0;
    let second = 0;
    for (let i = start; i < start + classCount; i++) {
      const logit = logits[i]! - largest;
      const weight = Math.exp(scale * logit);
      total += weight;
      first += weight * logit;
      second += weight * logit * logit;
    }
    const mean = first / total;
    slope += mean - (logits[start + labels[row]!]! - largest);
    curvature += second / total - mean * mean;
  }
  return { slope: slope / labels.length, curvature: curvature / labels.length };
}
