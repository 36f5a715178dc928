import type { Boundary, Candidate, Line } from '../../data/image/segment/page.js';

// All costs are natural logarithms of odds, roughly: what costs 1 less is e times as plausible. They
// were found by random search and rounded: on rows of synthetic digits and of MNIST's test digits, set
// apart, touching and overlapping, and on photos and drawings of numbers. Other networks, which are sure
// in other ways, may do better with others.

/** No answer of a network counts as less likely than this, so that no single digit decides all. */
const LEAST_PROBABILITY = 0.01;

/** Digits are wider than this share of their height (of the line's, if it is higher) at a price. */
const USUAL_WIDTH = 0.73;
const WIDTH_COST = 1.7;

/** Digits are lower than this share of the line's height at a price: for each line height less. */
const USUAL_HEIGHT = 0.9;
const HEIGHT_COST = 2.1;

/** What it costs to cut through ink, and for each stroke width of it. */
const CUT_COST = 0.2;
const CROSSING_COST = 0.35;

/** What it costs to take two parts for one digit, and for each line height between them. */
const JOIN_COST = 0.8;
const JOIN_DISTANCE_COST = 7;

/** What it costs to leave a cut unused, so that not every fancy of the cutting is worth a thought. */
const UNUSED_CUT_COST = 0.17;

/** What it costs more when both parts are as high as digits. */
const JOIN_DIGITS_COST = 2;

/** From this share of the line's height on, a part is as high as a digit. */
const DIGIT_HEIGHT = 0.65;

/** What it costs to take two parts for two digits when one is above the other. */
const STACK_COST = 4.5;

/** Marks lower than this share of the line's height (dots, commas, dashes) may be left out... */
const MARK_HEIGHT = 0.22;

/** ...at this price. */
const MARK_COST = 0.15;

/**
 * What it costs to read a run of segments as one digit.
 *
 * @param candidate the run
 * @param boundaries those of its group
 * @param probability how likely the network finds its best answer
 * @param line the line it stands in
 */
export function digitCost(
  candidate: Candidate,
  boundaries: readonly Boundary[],
  probability: number,
  line: Line,
): number {
  const { box } = candidate;
  const width = box.width / Math.max(box.height, line.height);
  const height = box.height / line.height;
  let cost = -Math.log(Math.max(probability, LEAST_PROBABILITY));
  cost += WIDTH_COST * Math.max(0, width - USUAL_WIDTH);
  cost += HEIGHT_COST * Math.max(0, USUAL_HEIGHT - height);
  for (let i = candidate.from; i < candidate.to - 1; i++) cost += joinCost(boundaries[i]!);
  return cost;
}

function joinCost(boundary: Boundary): number {
  if (boundary.kind === 'cut') return UNUSED_CUT_COST;
  const { width, overlap, height } = boundary;
  const beside = 1 - Math.min(1, 2 * overlap);
  const digits = height >= DIGIT_HEIGHT ? JOIN_DIGITS_COST : 0;
  return beside * (JOIN_COST + digits) + JOIN_DISTANCE_COST * Math.max(0, width);
}

/** What it costs to take what lies on both sides of a boundary for two digits. */
export function separationCost(boundary: Boundary): number {
  if (boundary.kind === 'cut') return CUT_COST + CROSSING_COST * boundary.crossing;
  return STACK_COST * Math.max(0, 2 * boundary.overlap - 1);
}

/** What it costs to leave a segment out, as a mark between digits; pieces of ink are none. */
export function omissionCost(
  { from, to, box }: Candidate,
  boundaries: readonly Boundary[],
  line: Line,
): number {
  const isPiece = boundaries[from - 1]?.kind === 'cut' || boundaries[from]?.kind === 'cut';
  const isMark = to === from + 1 && !isPiece && box.height < MARK_HEIGHT * line.height;
  return isMark ? MARK_COST : Infinity;
}
