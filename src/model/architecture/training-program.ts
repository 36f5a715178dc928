import { MnistError } from '../../errors/mnist-error.js';
import { sumBiasBeforeUnpooling } from '../graph/bias-before-unpooling.js';
import { ProgramBuilder, type Program } from '../graph/program.js';
import { sizeOfShape } from '../graph/shape.js';
import type { Activation } from '../graph/vocabulary.js';
import type { Layer, LayerScope } from '../layers/layer.js';
import type { Architecture, PlacedLayer } from './architecture.js';
import { inputLivePixels } from './live-pixels.js';
import { poolBeforeRelu } from './pool-before-relu.js';
import { withoutSoftmax } from './without-softmax.js';

/** A dropout mask that each batch needs. */
export interface DropoutMask {
  /** The input's name. */
  readonly input: string;
  /** Elements for one image. */
  readonly size: number;
  /** The share of elements that are 0; the others are `1 / (1 - rate)`. */
  readonly rate: number;
}

/** How a parameter changes after a batch. */
export interface ParameterUpdate {
  /** The parameter's full name, `layer/parameter`. */
  readonly parameter: string;
  /** The program's output: the gradient, or the statistic that the parameter moves towards. */
  readonly output: string;
  /** For running statistics, the share that stays; for trained parameters, nothing. */
  readonly momentum: number | undefined;
}

/** A program that computes loss and gradients, and what its ports are for. */
export interface TrainingProgram {
  readonly program: Program;
  readonly masks: readonly DropoutMask[];
  readonly updates: readonly ParameterUpdate[];
}

/**
 * Says how an architecture learns: inputs `image` `[batch, 28, 28, 1]`, `target` `[batch, classes]`
 * and `weight` `[batch, 1]` (the share of each image in the loss), outputs `loss`, `logits`
 * `[batch, classes]` and one gradient or statistic for each parameter.
 *
 * @throws MnistError `invalid-architecture` when the last layer is not a softmax
 */
export function createTrainingProgram(architecture: Architecture): TrainingProgram {
  const program = new ProgramBuilder();
  const masks: DropoutMask[] = [];
  const updates: ParameterUpdate[] = [];

  const scopeOf = (layer: Layer, shapes: ReadonlyMap<string, readonly number[]>): LayerScope => {
    const values = new Map(
      [...shapes].map(([name, shape]) => [name, program.parameter(`${layer.name}/${name}`, shape)]),
    );
    const update = (name: string, momentum: number | undefined): string => {
      const parameter = `${layer.name}/${name}`;
      const output = `${momentum === undefined ? 'gradient' : 'statistic'}:${parameter}`;
      updates.push({ parameter, output, momentum });
      return output;
    };
    return {
      program,
      training: true,
      parameter: (name) => values.get(name)!,
      gradient: (name, gradient) => {
        program.output(update(name, undefined), gradient);
      },
      movingAverage: (name, statistic, momentum) => {
        program.output(update(name, momentum), statistic);
      },
      dropoutMask: (shape, rate) => {
        const input = `mask:${layer.name}`;
        masks.push({ input, size: sizeOfShape(shape), rate });
        return program.input(input, shape, { anyOrder: true });
      },
    };
  };

  const layers = poolBeforeRelu(architecture.layers.with(-1, lastWithoutSoftmax(architecture)));
  let value: Activation = inputLivePixels(program, architecture);
  const backwards: ((gradient: Activation) => Activation)[] = [];
  for (const { layer, parameters } of layers) {
    const shapes = new Map(parameters.map(({ name, shape }) => [name, shape]));
    const { output, backward } = layer.forward(scopeOf(layer, shapes), value);
    value = output;
    backwards.push(backward);
  }

  const classes = [architecture.classCount];
  const { loss, output: logitsGradient } = program.record({
    kind: 'softmax-cross-entropy',
    logits: value,
    targets: program.input('target', classes),
    weights: program.input('weight', [1]),
    loss: program.parameterValue([]),
    output: program.activation(classes),
  });
  program.output('loss', loss);
  program.output('logits', value);
  backwards.reduceRight((gradient, backward) => backward(gradient), logitsGradient);
  return { program: sumBiasBeforeUnpooling(program.finish()), masks, updates };
}

/**
 * The last layer with its softmax left to the loss: taken together, their gradient is short and
 * exact.
 *
 * @throws MnistError `invalid-architecture` when the last layer is not a softmax
 */
export function lastWithoutSoftmax(architecture: Architecture): PlacedLayer {
  const last = architecture.layers.at(-1)!;
  const logits = withoutSoftmax(last);
  if (logits) return logits;
  const { className, name, config } = last.layer;
  throw new MnistError({
    code: 'invalid-architecture',
    source: `layer "${name}", the last one`,
    expected: 'softmax, which makes probabilities that can be trained',
    got:
      typeof config.activation === 'string' ? `${className} with ${config.activation}` : className,
  });
}
