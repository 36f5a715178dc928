/** How many steps of colour errors have; the style sheet has as many. */
export const ERROR_LEVELS = 6;

/**
 * How strongly an error is coloured: 0 for none, {@link ERROR_LEVELS} for the most frequent one.
 * Steps are even on a logarithmic scale, so that rare errors are seen beside frequent ones.
 *
 * @param count how often it happened
 * @param largest how often the most frequent error happened
 */
export function errorLevel(count: number, largest: number): number {
  if (count === 0) return 0;
  if (largest <= 1) return ERROR_LEVELS / 2;
  const share = Math.log(count) / Math.log(largest);
  return 1 + Math.round(share * (ERROR_LEVELS - 1));
}

/** How often the most frequent error happened: the largest number off the diagonal. */
export function largestError(confusion: readonly (readonly number[])[]): number {
  return Math.max(
    0,
    ...confusion.flatMap((row, label) => row.filter((_, digit) => digit !== label)),
  );
}
