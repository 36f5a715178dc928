import { readInitializer } from './initializers.js';
import type { LayerType, ParameterSpec } from './layer.js';
import { refuseRegularization, requireLastAxis } from './requirements.js';

/**
 * Batch normalisation over all but the last axis. Training uses the statistics of the micro-batch
 * at hand, as data-parallel training does everywhere (Hoffer et al., "Train longer, generalize
 * better", 2017: ghost batch normalisation).
 *
 * @see https://keras.io/api/layers/normalization_layers/batch_normalization/
 * @see Ioffe and Szegedy, "Batch normalization", 2015
 */
export const batchNormalization: LayerType = {
  className: 'BatchNormalization',
  create: (name, reader) => {
    const momentum = reader.number('momentum', [0, 1], 0.99);
    const epsilon = reader.number('epsilon', [0, 1], 1e-3);
    const center = reader.boolean('center', true);
    const scale = reader.boolean('scale', true);
    const initializers = {
      gamma: readInitializer(reader, 'gamma_initializer', 'ones'),
      beta: readInitializer(reader, 'beta_initializer', 'zeros'),
      moving_mean: readInitializer(reader, 'moving_mean_initializer', 'zeros'),
      moving_variance: readInitializer(reader, 'moving_variance_initializer', 'ones'),
    };
    refuseRegularization(reader, ['gamma', 'beta']);
    reader.mustBe('renorm', [false]);

    return {
      className: 'BatchNormalization',
      name,
      config: {
        axis: -1,
        momentum,
        epsilon,
        center,
        scale,
        ...Object.fromEntries(
          Object.entries(initializers).map(([of, initializer]) => [
            `${of}_initializer`,
            initializer,
          ]),
        ),
      },
      outputShape: (input) => {
        requireLastAxis(reader, input);
        return input;
      },
      parameters: (input) => {
        const parameter = (of: keyof typeof initializers, trainable: boolean): ParameterSpec => ({
          name: of,
          shape: [input.at(-1)!],
          initializer: initializers[of],
          trainable,
        });
        return [
          ...(scale ? [parameter('gamma', true)] : []),
          ...(center ? [parameter('beta', true)] : []),
          parameter('moving_mean', false),
          parameter('moving_variance', false),
        ];
      },
      forward: (scope, input) => {
        const { program } = scope;
        const gamma = scale ? scope.parameter('gamma') : undefined;
        const beta = center ? scope.parameter('beta') : undefined;
        if (!scope.training) {
          const mean = scope.parameter('moving_mean');
          const variance = scope.parameter('moving_variance');
          const normalize = { kind: 'normalize', gamma, variance, epsilon } as const;
          return {
            output: program.compute({ ...normalize, input, mean, beta }, input.shape),
            backward: (gradient) =>
              program.compute(
                { ...normalize, input: gradient, mean: undefined, beta: undefined },
                input.shape,
              ),
          };
        }
        const channels = [input.shape.at(-1)!];
        const forward = program.record({
          kind: 'batch-normalize',
          input,
          gamma,
          beta,
          epsilon,
          output: program.activation(input.shape),
          batchMean: program.parameterValue(channels),
          batchVariance: program.parameterValue(channels),
        });
        scope.movingAverage('moving_mean', forward.batchMean, momentum);
        scope.movingAverage('moving_variance', forward.batchVariance, momentum);
        return {
          output: forward.output,
          backward: (gradient) => {
            const backward = program.record({
              kind: 'batch-normalize-gradient',
              forward,
              gradient,
              output: program.activation(input.shape),
              gammaGradient: program.parameterValue(channels),
              betaGradient: program.parameterValue(channels),
            });
            if (gamma) scope.gradient('gamma', backward.gammaGradient);
            if (beta) scope.gradient('beta', backward.betaGradient);
            return backward.output;
          },
        };
      },
    };
  },
};
