import { MnistError } from '../../errors/mnist-error.js';
import type { Predictor } from '../predictor.js';
import { meanProbabilities } from './mean-probabilities.js';

/** A model that answers together with others. */
export interface EnsembleMember {
  /** What messages call it. */
  readonly name: string;
  readonly predictor: Predictor;
}

/**
 * Makes one predictor of several: its probabilities are the mean of theirs. Models that were
 * trained apart make different mistakes. Closing it closes all of them.
 *
 * @param members at least one; one alone is left as it is
 * @throws MnistError `different-classes` when they do not tell the same classes apart
 */
export function createEnsemble(members: readonly EnsembleMember[]): Predictor {
  const first = members[0]!;
  if (members.length === 1) return first.predictor;
  for (const member of members) requireSameClasses(first, member);
  return {
    classNames: first.predictor.classNames,
    predict: async (images) => {
      const answers: Float32Array[] = [];
      for (const { predictor } of members) answers.push(await predictor.predict(images));
      return meanProbabilities(answers);
    },
    close: async () => {
      for (const { predictor } of members) await predictor.close();
    },
  };
}

function requireSameClasses(first: EnsembleMember, other: EnsembleMember): void {
  const [expected, got] = [first.predictor.classNames, other.predictor.classNames];
  if (expected.length === got.length && expected.every((name, i) => name === got[i])) return;
  const facts = { first: first.name, expected, other: other.name, got };
  throw new MnistError({ code: 'different-classes', ...facts });
}
