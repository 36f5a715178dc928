import { signal } from '@preact/signals';

/** The number of the picture whose question was settled last: answered, failed, or given up. */
export const settledPicture = signal(0);
