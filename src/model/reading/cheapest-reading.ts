import type { Group, Line } from '../../data/image/segment/page.js';
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
  // How the segments before each boundary are read best, if the last of them is part of a digit...
  const ends: Step[] = [start];
  // ...and if it is left out.
  const omissions: Step[] = [nowhere];
  // Candidates come in the order of their first segment: what leads to it is settled by then.
  for (const [index, candidate] of group.candidates.entries()) {
    const { from, to } = candidate;
    const end = ends[from] ?? nowhere;
    const omission = omissions[from] ?? nowhere;
    const separation = from === 0 ? 0 : separationCost(group.boundaries[from - 1]!);
    const cost = digitCost(candidate, group.boundaries, probabilities[index]!, line);
    const digit = cheaper(extend(end, cost + separation, index), extend(omission, cost, index));
    ends[to] = cheaper(ends[to] ?? nowhere, digit);
    const mark = extend(
      cheaper(end, omission),
      omissionCost(candidate, group.boundaries, line),
      null,
    );
    omissions[to] = cheaper(omissions[to] ?? nowhere, mark);
  }
  const last = group.segments;
  return listDigits(cheaper(ends[last] ?? nowhere, omissions[last] ?? nowhere));
}

/** A reading of the segments up to some boundary. */
interface Step {
  readonly cost: number;
  /** The candidate that was read last; null when the segment was left out. */
  readonly digit: number | null;
  /** What came before; null at the start. */
  readonly before: Step | null;
}

const start: Step = { cost: 0, digit: null, before: null };
const nowhere: Step = { cost: Infinity, digit: null, before: null };

function extend(before: Step, cost: number, digit: number | null): Step {
  return { cost: before.cost + cost, digit, before };
}

/** The cheaper one; the first of equals. */
function cheaper(a: Step, b: Step): Step {
  return b.cost < a.cost ? b : a;
}

function listDigits(last: Step): number[] {
  const digits: number[] = [];
  for (let step: Step | null = last; step !== null; step = step.before) {
    if (step.digit !== null) digits.push(step.digit);
  }
  return digits.reverse();
}
