/**
 * Writes what a network should answer: the true class, a share of which goes to all classes alike;
 * all classes alike for an outlier, an image of no class (its label is the number of classes).
 *
 * @param target receives one share for each class; they sum to 1
 * @param label the class index, or `target.length` for an outlier
 * @param smoothing the share that goes to all classes, `[0, 1)`
 * @see Szegedy et al., "Rethinking the Inception Architecture for Computer Vision", 2016, section 7
 * @see Hendrycks, Mazeika and Dietterich, "Deep Anomaly Detection with Outlier Exposure", 2019
 */
export function writeTarget(target: Float32Array, label: number, smoothing: number): void {
  const classCount = target.length;
  if (label >= classCount) {
    target.fill(1 / classCount);
    return;
  }
  const elsewhere = smoothing / classCount;
  target.fill(elsewhere);
  target[label] = 1 - smoothing + elsewhere;
}

/**
 * Whether an answer is right: the true class has the largest logit; for an outlier, no class has more
 * than half of the probability.
 *
 * @param logits one for each class, before softmax
 * @param label the class index, or `logits.length` for an outlier
 */
export function isRightAnswer(logits: Float32Array, label: number): boolean {
  let best = 0;
  for (let i = 1; i < logits.length; i++) if (logits[i]! > logits[best]!) best = i;
  if (label < logits.length) return best === label;
  // The probability of the best class is the inverse of this sum.
  return logits.reduce((sum, logit) => sum + Math.exp(logit - logits[best]!), 0) > 2;
}
