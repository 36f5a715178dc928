import type { Split } from '../mnist/mnist-files.js';

/** A part of a dataset; `all` is the only one of a folder that does not tell training from test images. */
export type DatasetPart = Split | 'all';

/** The parts of a dataset that tells its images apart, in the order in which they are listed. */
export const SPLITS: readonly Split[] = ['train', 'test'];
