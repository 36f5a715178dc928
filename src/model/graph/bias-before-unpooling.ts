import type { Program } from './program.js';
import type { Activation, Operation } from './vocabulary.js';

/**
 * Takes the gradient of a bias from behind the max-pooling that follows it: each pooled gradient
 * goes to one pixel, so the sum is the same before and after, and before there are a quarter of the
 * elements to add up.
 */
export function sumBiasBeforeUnpooling(program: Program): Program {
  const pooledOf = new Map<number, Activation>();
  for (const operation of program.operations) {
    if (operation.kind === 'max-pool-gradient') {
      pooledOf.set(operation.output.id, operation.gradient);
    }
  }
  const rewrite = (operation: Operation): Operation => {
    if (operation.kind !== 'bias-gradient') return operation;
    return { ...operation, gradient: pooledOf.get(operation.gradient.id) ?? operation.gradient };
  };
  return { ...program, operations: program.operations.map(rewrite) };
}
