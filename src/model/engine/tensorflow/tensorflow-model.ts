import type * as tfjs from '@tensorflow/tfjs';
import { parametersOf, type Architecture } from '../../architecture/architecture.js';
import { formatKerasJson } from '../../architecture/keras-json.js';
import { encodeWeights, listWeights } from '../../formats/tfjs-layers/weights-manifest.js';
import type { ModelWeights } from '../../model.js';
import type { TensorFlowModule } from './load-tensorflow.js';

/** Builds a network of the Layers API, from what would otherwise lie in a model folder. */
export async function createTensorFlowModel(
  tf: TensorFlowModule,
  architecture: Architecture,
  weights: ModelWeights,
): Promise<tfjs.LayersModel> {
  const artifacts: tfjs.io.ModelArtifacts = {
    modelTopology: formatKerasJson(architecture),
    weightSpecs: listWeights(architecture) as tfjs.io.WeightsManifestEntry[],
    weightData: new Uint8Array(encodeWeights(architecture, weights)).buffer,
  };
  return tf.loadLayersModel({ load: () => Promise.resolve(artifacts) });
}

/** Copies all weights out of a network, in Keras' order. */
export function readWeights(model: tfjs.LayersModel, architecture: Architecture): ModelWeights {
  const values = new Map(
    model.weights.map((weight) => [
      weight.originalName,
      weight.read().dataSync<'float32'>().slice(),
    ]),
  );
  return new Map(
    parametersOf(architecture).map(({ fullName }) => [fullName, values.get(fullName)!]),
  );
}

/** Copies weights into a network. */
export function writeWeights(
  tf: TensorFlowModule,
  model: tfjs.LayersModel,
  weights: ModelWeights,
): void {
  tf.tidy(() => {
    for (const weight of model.weights) {
      const values = weights.get(weight.originalName)!.slice();
      weight.write(tf.tensor(values, weight.shape as number[]));
    }
  });
}
