import type { Random } from '../../data/random.js';
import type { Shape } from '../graph/shape.js';
import { sizeOfShape } from '../graph/shape.js';
import type { ConfigReader } from './config-reader.js';

/** How a parameter gets its first values, in Keras' JSON form. */
export interface Initializer {
  readonly class_name: string;
  readonly config: Readonly<Record<string, unknown>>;
}

type Fill = (shape: Shape, random: Random) => Float32Array;

interface Fans {
  readonly fanIn: number;
  readonly fanOut: number;
}

// Keras' initialisers by class name.
const fills: Readonly<Record<string, (config: Initializer['config']) => Fill>> = {
  Zeros: () => (shape) => new Float32Array(sizeOfShape(shape)),
  Ones: () => (shape) => new Float32Array(sizeOfShape(shape)).fill(1),
  GlorotUniform: () => uniform(({ fanIn, fanOut }) => Math.sqrt(6 / (fanIn + fanOut))),
  GlorotNormal: () => truncatedNormal(({ fanIn, fanOut }) => Math.sqrt(2 / (fanIn + fanOut))),
  HeUniform: () => uniform(({ fanIn }) => Math.sqrt(6 / fanIn)),
  HeNormal: () => truncatedNormal(({ fanIn }) => Math.sqrt(2 / fanIn)),
  LecunUniform: () => uniform(({ fanIn }) => Math.sqrt(3 / fanIn)),
  LecunNormal: () => truncatedNormal(({ fanIn }) => Math.sqrt(1 / fanIn)),
  RandomUniform: ({ minval = -0.05, maxval = 0.05 }) => {
    const [low, high] = [Number(minval), Number(maxval)];
    return (shape, random) => draw(shape, () => random.between(low, high));
  },
  RandomNormal: ({ mean = 0, stddev = 0.05 }) => {
    const [centre, deviation] = [Number(mean), Number(stddev)];
    return (shape, random) => draw(shape, () => centre + deviation * random.normal());
  },
};

/** An initialiser without options. */
export function plainInitializer(className: string): Initializer {
  return { class_name: className, config: {} };
}

/**
 * Reads an initialiser from a layer's option: a Keras name (`glorot_uniform`, `GlorotUniform`) or
 * its JSON form, also the old one (`VarianceScaling` with scale, mode and distribution).
 *
 * @throws MnistError `invalid-layer` for one that Keras has and we do not
 */
export function readInitializer(
  reader: ConfigReader,
  option: string,
  byDefault: string,
): Initializer {
  const value = reader.raw(option) ?? byDefault;
  const { class_name: given, config } = isRecord(value) ? value : { class_name: value };
  const options = config ?? {};
  const name = typeof given === 'string' && isRecord(options) ? nameOf(given, options) : '';
  if (!Object.hasOwn(fills, name)) {
    throw reader.invalid(`${option}: one of ${Object.keys(fills).join(', ')}`, value);
  }
  return openToAll(name, options as Initializer['config']);
}

// The options that make a difference; a seed does not, since all values come from one stream.
const numberOptions = ['minval', 'maxval', 'mean', 'stddev'];

/**
 * Draws the first values of a parameter.
 *
 * @param shape Keras' layout; the last axis is the output, the one before it the input
 * @see Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural
 * networks", 2010; He et al., "Delving deep into rectifiers", 2015
 */
export function initialize(initializer: Initializer, shape: Shape, random: Random): Float32Array {
  const { class_name: name, config } = initializer;
  return fills[nameOf(name, config)]!(config)(shape, random);
}

/** Keras knows LecunNormal and TensorFlow.js LeCunNormal; both know what it is made of. */
function openToAll(name: string, config: Initializer['config']): Initializer {
  if (!name.startsWith('Lecun')) {
    const kept = Object.entries(config).filter(([option]) => numberOptions.includes(option));
    return { class_name: name, config: Object.fromEntries(kept) };
  }
  const distribution = name === 'LecunUniform' ? 'uniform' : 'truncated_normal';
  return {
    class_name: 'VarianceScaling',
    config: { scale: 1, mode: 'fan_in', distribution, seed: null },
  };
}

/** The class name, or something else where there is none that we have. */
function nameOf(given: string, config: Initializer['config']): string {
  const numbers = numberOptions.filter((option) => option in config);
  if (!numbers.every((option) => Number.isFinite(config[option]))) return '';
  return given === 'VarianceScaling'
    ? nameOfVarianceScaling(config)
    : given
        .replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())
        .replace('LeCun', 'Lecun');
}

function nameOfVarianceScaling({ scale, mode, distribution }: Initializer['config']): string {
  const family =
    mode === 'fan_avg' && scale === 1
      ? 'Glorot'
      : mode === 'fan_in' && scale === 2
        ? 'He'
        : mode === 'fan_in' && scale === 1
          ? 'Lecun'
          : 'VarianceScaling';
  if (distribution === 'uniform') return `${family}Uniform`;
  // Keras' 'normal' is truncated too; there is an 'untruncated_normal'.
  const isNormal = distribution === 'normal' || distribution === 'truncated_normal';
  return isNormal ? `${family}Normal` : '';
}

function uniform(limit: (fans: Fans) => number): Fill {
  return (shape, random) => {
    const bound = limit(fansOf(shape));
    return draw(shape, () => random.between(-bound, bound));
  };
}

function truncatedNormal(deviation: (fans: Fans) => number): Fill {
  return (shape, random) => {
    // Cutting the tails at two deviations narrows the spread by this factor.
    const scale = deviation(fansOf(shape)) / 0.87962566103423978;
    return draw(shape, () => {
      for (;;) {
        const value = random.normal();
        if (Math.abs(value) <= 2) return value * scale;
      }
    });
  };
}

function draw(shape: Shape, next: () => number): Float32Array {
  return new Float32Array(sizeOfShape(shape)).map(next);
}

function fansOf(shape: Shape): Fans {
  if (shape.length === 1) return { fanIn: shape[0]!, fanOut: shape[0]! };
  const receptiveField = sizeOfShape(shape.slice(0, -2));
  return {
    fanIn: receptiveField * shape.at(-2)!,
    fanOut: receptiveField * shape.at(-1)!,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
