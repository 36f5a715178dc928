import type { NetworkResults } from './network-case.js';

/** What is allowed between two computations in float32 that add up in different orders. */
const RELATIVE_TOLERANCE = 1e-4;

// An element may be off by this share of the largest one: sums that cancel leave noise of that kind.
const NOISE = 1e-5;

/**
 * Compares results with the oracle's: the same names and lengths, the largest difference within 1e-4
 * of the largest value, and each element within 1e-4 of itself plus noise.
 *
 * @param withoutEffect parameters whose gradient is 0: it is measured against the largest gradient
 * of all
 * @returns one sentence for each value that disagrees
 */
export function findDisagreements(
  actual: NetworkResults,
  expected: NetworkResults,
  withoutEffect: readonly string[] = [],
): string[] {
  const missing = [...expected.keys()].filter((name) => !actual.has(name));
  const surplus = [...actual.keys()].filter((name) => !expected.has(name));
  const gradients = [...expected].filter(([name]) => name.startsWith('gradient:'));
  const largestGradient = Math.max(...gradients.map(([, values]) => largest(values)));
  const zeros = new Set(withoutEffect.map((parameter) => `gradient:${parameter}`));
  return [
    ...missing.map((name) => `${name} is missing`),
    ...surplus.map((name) => `${name} is not expected`),
    ...[...expected].flatMap(([name, values]) => {
      const found = actual.get(name);
      if (!found) return [];
      return zeros.has(name)
        ? compare(name, found, new Float32Array(values.length), largestGradient)
        : compare(name, found, values, largest(values));
    }),
  ];
}

function compare(
  name: string,
  actual: Float32Array,
  expected: Float32Array,
  scale: number,
): string[] {
  if (actual.length !== expected.length) {
    return [`${name} has ${actual.length} elements instead of ${expected.length}`];
  }
  for (let index = 0; index < expected.length; index++) {
    const [found, wanted] = [actual[index]!, expected[index]!];
    const difference = Math.abs(found - wanted);
    const allowed = Math.min(
      RELATIVE_TOLERANCE * scale,
      RELATIVE_TOLERANCE * Math.abs(wanted) + NOISE * scale,
    );
    // Written so that NaN disagrees.
    if (!(difference <= allowed)) {
      const relative = (difference / scale).toExponential(1);
      return [
        `${name}[${index}] is ${found} instead of ${wanted}, off by ${relative} of the scale`,
      ];
    }
  }
  return [];
}

function largest(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
