import type { VNode } from 'preact';
import { modelFailure } from './state/load-served-model.js';

/** Says why no model answers, over everything else, while that is so. */
export function ModelBanner(): VNode | null {
  const message = modelFailure.value;
  if (message === null) return null;
  return (
    <div class="page-banner" role="alert">
      <p>{message}</p>
    </div>
  );
}
