import { formatShape, sizeOfShape, type Shape } from '../graph/shape.js';
import type { Architecture } from './architecture.js';
import { countMultiplyAdds } from './multiply-adds.js';

/** A layer in figures. */
export interface LayerDescription {
  readonly name: string;
  /** Keras' name of the kind of layer. */
  readonly type: string;
  /** Without the batch. */
  readonly outputShape: Shape;
  /** As Keras prints it. */
  readonly outputShapeText: string;
  /** Trained parameters and running statistics. */
  readonly parameters: number;
  /** For one image. */
  readonly multiplyAdds: number;
}

/** A network in figures. */
export interface ArchitectureDescription {
  readonly name: string;
  readonly inputShape: Shape;
  readonly layers: readonly LayerDescription[];
  readonly parameters: number;
  readonly trainableParameters: number;
  /** For one image. */
  readonly multiplyAdds: number;
}

/** Puts a network into figures, layer by layer. */
export function describeArchitecture(architecture: Architecture): ArchitectureDescription {
  const layers = architecture.layers.map((placed) => ({
    name: placed.layer.name,
    type: placed.layer.className,
    outputShape: placed.outputShape,
    outputShapeText: formatShape(placed.outputShape),
    parameters: sum(placed.parameters.map(({ shape }) => sizeOfShape(shape))),
    multiplyAdds: countMultiplyAdds(placed),
  }));
  const trained = architecture.layers
    .flatMap(({ parameters }) => parameters)
    .filter(({ trainable }) => trainable);
  return {
    name: architecture.name,
    inputShape: architecture.inputShape,
    layers,
    parameters: sum(layers.map(({ parameters }) => parameters)),
    trainableParameters: sum(trained.map(({ shape }) => sizeOfShape(shape))),
    multiplyAdds: sum(layers.map(({ multiplyAdds }) => multiplyAdds)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
