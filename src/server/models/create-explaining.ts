import type { DigitImage } from '../../data/digit-image.js';
import type { Model } from '../../model/model.js';
import type { Explanation } from '../schemas/explanation.js';

/** What explains a model's answers. */
export interface Explaining {
  /** Says what the network looks at in an image. */
  readonly explain: (image: DigitImage) => Promise<Explanation>;
  /** Frees the memory. */
  readonly close: () => Promise<void>;
}

/** Stands in until networks can explain themselves. */
export function createExplaining({ architecture }: Model): Explaining {
  return {
    explain: () => Promise.reject(new Error(`${architecture.name} cannot explain itself yet`)),
    close: () => Promise.resolve(),
  };
}
