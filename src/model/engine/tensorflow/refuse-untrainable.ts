import { MnistError } from '../../../errors/mnist-error.js';
import type { Architecture, PlacedLayer } from '../../architecture/architecture.js';
import type { TensorFlow } from './load-tensorflow.js';

/**
 * Refuses networks that TensorFlow.js 4.22 runs but does not train rightly.
 *
 * @throws MnistError `engine-cannot-train`
 */
export function refuseUntrainable(architecture: Architecture, { isNative }: TensorFlow): void {
  for (const placed of architecture.layers) {
    const reason = findDefect(placed, isNative);
    if (reason === undefined) continue;
    const { name } = placed.layer;
    throw new MnistError({
      code: 'engine-cannot-train',
      engine: 'tensorflow',
      layer: name,
      reason,
    });
  }
}

function findDefect({ layer }: PlacedLayer, isNative: boolean): string | undefined {
  const { className, config } = layer;
  // Its training step reads gamma and beta whether there are any or not.
  if (className === 'BatchNormalization' && !(config.scale === true && config.center === true)) {
    return 'TensorFlow.js cannot train batch normalisation without gamma or without beta';
  }
  // Kernel AvgPoolGrad in JavaScript divides by the whole window also where padding lies in it.
  if (className === 'AveragePooling2D' && config.padding === 'same' && !isNative) {
    return 'the gradient of average pooling with padding "same" is wrong in @tensorflow/tfjs';
  }
  return undefined;
}
