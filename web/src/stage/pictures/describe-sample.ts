import type { Sample } from '../../../../src/server/schemas/sample.js';

/** Which test digit it is, and its true label, as a caption: `Test digit 1234 of MNIST: a 7`. */
export function describeSample({ dataset, index, label }: Sample): string {
  const source = { mnist: 'MNIST', synthetic: 'the synthetic digits' }[dataset];
  return `Test digit ${index} of ${source}: ${label === 8 ? 'an' : 'a'} ${label}`;
}
