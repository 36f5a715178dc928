/**
 * A probability with one decimal, rounded down, so that 100 is said of certainty only.
 *
 * @param probability from 0 to 1
 */
export function formatPercent(probability: number): string {
  return `${percentOf(probability)} %`;
}

/** The same, as it is spoken: "99.8 percent". */
export function speakPercent(probability: number): string {
  return `${percentOf(probability)} percent`;
}

function percentOf(probability: number): string {
  // The small share makes up for 0.07 * 1000 being 70.00000000000001 and 0.29 * 1000 less than 290.
  return (Math.floor(probability * 1000 + 1e-6) / 10).toFixed(1);
}
