import type { Candidate, Group, Line } from '../../data/image/segment/page.js';
import { digitCost, omissionCost, separationCost } from './reading-costs.js';

/**
 * Chooses how a group is read: the run of candidates, one after another from its first segment to
 * its last, that costs least.
 *
 * @param group the lattice
 * @param probabilities how likely the best answer for each candidate is
 * @param line the line that the group stands in
 * @returns the indices of the candidates that are digits, left to right
 * @see Viterbi, "Error bounds for convolutional codes", 1967: the search
 */
export function cheapestReading(
  group: Group,
  probabilities: ArrayLike<number>,
  line: Line,
): number[] {
  const costs = new Float64Array(group.segments + 1).fill(Infinity);
  const steps: (Step | undefined)[] = [];
  costs[0] = 0;
  // Candidates come in the order of their first segment: what leads to it is settled by then.
  for (const [index, candidate] of group.candidates.entries()) {
    const read = digitCost(candidate, group.boundaries, probabilities[index]!, line);
    const omit = omissionCost(candidate, line);
    const before = costs[candidate.from]! + costOfStart(group, candidate);
    const cost = before + Math.min(read, omit);
    if (cost >= costs[candidate.to]!) continue;
    costs[candidate.to] = cost;
    steps[candidate.to] = { from: candidate.from, digit: read <= omit ? index : null };
  }
  const digits: number[] = [];
  for (let step = steps[group.segments]; step !== undefined; step = steps[step.from]) {
    if (step.digit !== null) digits.push(step.digit);
  }
  return digits.reverse();
}

interface Step {
  readonly from: number;
  /** The candidate that is read; null when the segment is left out. */
  readonly digit: number | null;
}

function costOfStart({ boundaries }: Group, { from }: Candidate): number {
  return from === 0 ? 0 : separationCost(boundaries[from - 1]!);
}
