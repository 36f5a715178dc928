import type { ServedModel } from '../models/served-model.js';
import type { TestDigits } from './test-digits.js';
import { testModel, type TestResults } from './test-results.js';

/** Tests each model once, when its results are first asked for; whoever asks meanwhile waits for the same. */
export function rememberResults(
  loadDigits: () => Promise<TestDigits>,
): (served: ServedModel) => Promise<TestResults> {
  const results = new Map<ServedModel, Promise<TestResults>>();
  return (served) => {
    const known = results.get(served);
    if (known !== undefined) return known;
    const testing = loadDigits().then((digits) => testModel(served.predictor, digits));
    results.set(served, testing);
    // The next one who asks tries again.
    testing.catch(() => results.delete(served));
    return testing;
  };
}
