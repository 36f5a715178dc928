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
  /** A model whose confidence cannot be calibrated, since it does not end with Dense and softmax. */
  'cannot-calibrate': { layer: string; got: string };
  /** A file of the model that comes with this package, other than it was when it was packed. */
  'bundled-model-damaged': { path: string; expected: string; got: string };
  /** Two models that are to answer together, and do not tell the same classes apart. */
  'different-classes': {
    first: string;
    expected: readonly string[];
    other: string;
    got: readonly string[];
  };
  /** An engine of which none of the packages is installed. */
  'engine-not-installed': { engine: string; packages: readonly string[] };
  /** An engine whose package is installed and does not start. */
  'engine-not-working': { package: string; reason: string };
  /** A layer that an engine runs but cannot train. */
  'engine-cannot-train': { engine: string; layer: string; reason: string };
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
  'cannot-calibrate': ({ layer, got }) => ({
    what: 'the confidence of this network cannot be calibrated',
    where: `layer "${layer}", the last one`,
    expected: 'Dense (softmax)',
    got,
  }),
  'bundled-model-damaged': ({ path, expected, got }) => ({
    what: 'the bundled model is not the one that mnist came with',
    where: path,
    expected,
    got,
    next: 'install mnist again, or name another model with --model',
  }),
  'different-classes': ({ first, expected, other, got }) => ({
    what: 'the models of an ensemble must tell the same classes apart',
    where: other,
    expected: `${expected.join(', ')}, as ${first} does`,
    got: got.join(', '),
  }),
  'engine-not-installed': ({ engine, packages }) => ({
    what: `the engine ${engine} is not installed`,
    expected: `one of the packages ${packages.join(', ')}`,
    next: `install one where mnist is installed: npm install ${packages[0] ?? ''}; or leave --engine out`,
  }),
  'engine-not-working': ({ package: name, reason }) => ({
    what: `the package ${name} is installed but does not start`,
    got: reason,
    next: `install it anew with its install script: npm rebuild ${name} --ignore-scripts=false; or leave --engine out`,
  }),
  'engine-cannot-train': ({ engine, layer, reason }) => ({
    what: `the engine ${engine} cannot train this network`,
    where: `layer "${layer}"`,
    got: reason,
    next: 'train without --engine; the engine can use the trained model',
  }),
};
