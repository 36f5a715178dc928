import type { Sample } from '../../../src/server/schemas/sample.js';
import { showPicture } from '../state/picture.js';

/** Puts a test digit on the stage, and the stage into view: on a phone it lies far above. */
export function putOnStage({ dataset, split, index, label, pixels }: Sample): void {
  showPicture({ kind: 'sample', sample: { dataset, split, index, label, pixels } });
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  document
    .querySelector('.page-main')
    ?.scrollIntoView({ block: 'start', behavior: calm ? 'auto' : 'smooth' });
}
