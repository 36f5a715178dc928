import type { FailureDescribers } from './failure-description.js';

/** What can be wrong with architectures and models: code to facts. */
export interface ModelFailures {
  /** A layer whose options or input are unusable. */
  'invalid-layer': { layer: string; expected: string; got: string };
  /** A kind of layer that is not supported. */
  'unknown-layer': { layer: string; className: string; supported: readonly string[] };
  /** An architecture as a whole that cannot be used. */
  'invalid-architecture': { source: string; expected: string; got: string };
  /** A model file that is not what it should be. */
  'invalid-model': { path: string; expected: string; got: string };
  /** No model was named, and there is none in the usual places. */
  'no-model': { tried: readonly string[] };
}

/** The wording of {@link ModelFailures}. */
export const modelFailureDescribers: FailureDescribers<ModelFailures> = {
  'invalid-layer': ({ layer, expected, got }) => ({
    what: 'the architecture has a layer that cannot be built',
    where: layer,
    expected,
    got,
  }),
  'unknown-layer': ({ layer, className, supported }) => ({
    what: `there is no layer of the kind ${className}`,
    where: `layer "${layer}"`,
    expected: `one of ${supported.join(', ')}`,
    got: className,
  }),
  'invalid-architecture': ({ source, expected, got }) => ({
    what: 'the architecture cannot be used',
    where: source,
    expected,
    got,
  }),
  'invalid-model': ({ path, expected, got }) => ({
    what: 'the model is damaged or not a model',
    where: path,
    expected,
    got,
    next: 'train it again with mnist train, or copy the whole folder again',
  }),
  'no-model': ({ tried }) => ({
    what: 'there is no model to work with',
    got: `looked for ${tried.join(', ')}`,
    next: 'train one with mnist train, or name one with --model DIR',
  }),
};
