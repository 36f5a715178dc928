import type { Sample } from '../../../../src/server/schemas/sample.js';

/** Which digits a dataset has, as the end of a sentence. */
export function describeDataset(dataset: Sample['dataset']): string {
  switch (dataset) {
    case 'mnist':
      return "from MNIST's test set";
    case 'synthetic':
      return 'synthetic, since MNIST is not on this machine';
  }
}
