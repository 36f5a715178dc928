import type { EngineName } from './engine-name.js';

/** What executes networks, exactly. */
export interface EngineDescription {
  readonly name: EngineName;
  /** The npm package that computes. */
  readonly package: string;
  readonly version: string;
}

/**
 * Loads an engine and says what it is.
 *
 * @throws MnistError `engine-not-installed`, `engine-not-working`
 */
export async function describeEngine(name: EngineName): Promise<EngineDescription> {
  switch (name) {
    case 'onnxruntime': {
      const { env } = await import('onnxruntime-node');
      const { node, common } = env.versions;
      return { name, package: 'onnxruntime-node', version: node ?? common };
    }
    case 'tensorflow': {
      const { loadTensorFlow } = await import('./tensorflow/load-tensorflow.js');
      const { packageName, version } = await loadTensorFlow();
      return { name, package: packageName, version };
    }
  }
}
