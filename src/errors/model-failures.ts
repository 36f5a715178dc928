import type { FailureDescribers } from './failure-description.js';

/** What can be wrong with architectures and models: code to facts. */
export interface ModelFailures {
  /** An architecture whose layers do not fit together or have unusable options. */
  'invalid-layer': { layer: string; expected: string; got: string };
}

/** The wording of {@link ModelFailures}. */
export const modelFailureDescribers: FailureDescribers<ModelFailures> = {
  'invalid-layer': ({ layer, expected, got }) => ({
    what: 'the architecture has a layer that cannot be built',
    where: layer,
    expected,
    got,
  }),
};
