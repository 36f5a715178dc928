import { MnistError } from '../../errors/mnist-error.js';
import type { Shape } from '../graph/shape.js';
import type { Layer, ParameterSpec } from '../layers/layer.js';

/** A layer at its place: what goes in, what comes out, what it has to learn. */
export interface PlacedLayer {
  readonly layer: Layer;
  readonly inputShape: Shape;
  readonly outputShape: Shape;
  readonly parameters: readonly ParameterSpec[];
}

/** A network's layers in order, each fitting the one before it. */
export interface Architecture {
  /** A preset's name, or that of the Keras model. */
  readonly name: string;
  /** `[height, width, channels]` of one image. */
  readonly inputShape: Shape;
  readonly layers: readonly PlacedLayer[];
  /** How many classes the last layer tells apart. */
  readonly classCount: number;
}

/** A parameter with its full name, `layer/parameter`. */
export interface NamedParameter extends ParameterSpec {
  readonly fullName: string;
}

/**
 * Puts layers one after another and infers all shapes.
 *
 * @param source where the layers come from, for messages
 * @throws MnistError `invalid-layer` when one does not fit, `invalid-architecture` when there are
 * none, two have one name, or the last does not give one number for each class
 */
export function createArchitecture(
  name: string,
  inputShape: Shape,
  layers: readonly Layer[],
  source: string,
): Architecture {
  const placed: PlacedLayer[] = [];
  let shape = inputShape;
  for (const layer of layers) {
    if (placed.some((earlier) => earlier.layer.name === layer.name)) {
      throw invalid(source, 'layers with different names', `two layers named "${layer.name}"`);
    }
    const outputShape = layer.outputShape(shape);
    placed.push({ layer, inputShape: shape, outputShape, parameters: layer.parameters(shape) });
    shape = outputShape;
  }
  if (placed.length === 0) throw invalid(source, 'at least one layer', 'none');
  if (shape.length !== 1) {
    throw invalid(source, 'one number for each class from the last layer', `[${shape.join(', ')}]`);
  }
  return { name, inputShape, layers: placed, classCount: shape[0]! };
}

/** All parameters in Keras' order: layer by layer. */
export function parametersOf(architecture: Architecture): NamedParameter[] {
  return architecture.layers.flatMap(({ layer, parameters }) =>
    parameters.map((spec) => ({ ...spec, fullName: `${layer.name}/${spec.name}` })),
  );
}

function invalid(source: string, expected: string, got: string): MnistError {
  return new MnistError({ code: 'invalid-architecture', source, expected, got });
}
