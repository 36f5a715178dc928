import { MnistError } from '../../errors/mnist-error.js';
import { IMAGE_SIZE } from '../../data/digit-image.js';
import type { Shape } from '../graph/shape.js';
import { createLayer } from '../layers/create-layer.js';
import type { KerasConfig } from '../layers/keras-config.js';
import { quoteJson } from '../layers/quote-json.js';
import { createArchitecture, type Architecture } from './architecture.js';

/** A layer as Keras writes it to JSON. */
export interface KerasLayerJson {
  readonly class_name: string;
  readonly config: KerasConfig;
}

/** A Sequential model as Keras writes it to JSON. */
export interface KerasSequentialJson {
  readonly class_name: 'Sequential';
  readonly config: { readonly name: string; readonly layers: readonly KerasLayerJson[] };
}

// What TensorFlow and TensorFlow.js take as a name: others could not open the saved model.
const layerName = /^[A-Za-z0-9][-\w./]*$/;

const DEFAULT_INPUT: Shape = [IMAGE_SIZE, IMAGE_SIZE, 1];

/**
 * Reads an architecture from JSON: what Keras' `model.to_json()` gives for a Sequential model, the
 * `modelTopology` of a TensorFlow.js model, or a plain list of layers.
 *
 * @param source where it comes from, for messages
 * @throws MnistError `invalid-architecture`, `unknown-layer`, `invalid-layer`
 */
export function parseKerasJson(json: unknown, source: string, name?: string): Architecture {
  const { modelName, layerJsons } = findLayers(json, source);
  let inputShape = DEFAULT_INPUT;
  const taken = new Set(layerJsons.map(({ config }) => config.name));
  const layers = layerJsons.flatMap(({ class_name: className, config }, index) => {
    const given = config.batch_input_shape ?? config.batch_shape;
    if (index === 0 && given !== undefined) inputShape = parseInputShape(given, source);
    if (className === 'InputLayer') return [];
    const chosen = parseLayerName(config.name, source) ?? freshName(className, taken);
    taken.add(chosen);
    return [createLayer(className, chosen, config)];
  });
  return createArchitecture(name ?? modelName, inputShape, layers, source);
}

/** Writes an architecture as the JSON of a Keras Sequential model. */
export function formatKerasJson(architecture: Architecture): KerasSequentialJson {
  return {
    class_name: 'Sequential',
    config: {
      name: architecture.name,
      layers: architecture.layers.map(({ layer }, index) => ({
        class_name: layer.className,
        config: {
          name: layer.name,
          trainable: true,
          dtype: 'float32',
          ...(index === 0 ? { batch_input_shape: [null, ...architecture.inputShape] } : {}),
          ...layer.config,
        },
      })),
    },
  };
}

interface FoundLayers {
  readonly modelName: string;
  readonly layerJsons: readonly KerasLayerJson[];
}

function findLayers(json: unknown, source: string): FoundLayers {
  let model = json;
  while (isRecord(model) && (model.model_config ?? model.modelTopology) !== undefined) {
    model = model.model_config ?? model.modelTopology;
  }
  if (!isRecord(model) && !Array.isArray(model)) {
    throw invalid(source, 'the JSON of a Keras Sequential model, or a list of layers', model);
  }
  if (isRecord(model) && (model.class_name ?? 'Sequential') !== 'Sequential') {
    throw invalid(source, 'a Sequential model', model.class_name);
  }
  const config = isRecord(model) ? (model.config ?? model) : model;
  const layers = isRecord(config) ? config.layers : config;
  if (!Array.isArray(layers)) throw invalid(source, 'a list of layers', layers);
  const name = isRecord(config) && typeof config.name === 'string' ? config.name : 'sequential';
  return { modelName: name, layerJsons: layers.map((layer) => parseLayer(layer, source)) };
}

function parseLayer(json: unknown, source: string): KerasLayerJson {
  if (!isRecord(json) || typeof json.class_name !== 'string') {
    throw invalid(source, 'layers of the form { "class_name": ..., "config": { ... } }', json);
  }
  const config = json.config ?? {};
  if (!isRecord(config)) {
    throw invalid(source, `an object as config of ${json.class_name}`, config);
  }
  return { class_name: json.class_name, config };
}

function parseInputShape(given: unknown, source: string): Shape {
  const sizes: unknown[] = Array.isArray(given) ? given.slice(1) : [];
  const isImage = sizes.length === 3 && sizes.every((size) => Number.isSafeInteger(size));
  const [height, width, channels] = sizes;
  if (!isImage || height !== IMAGE_SIZE || width !== IMAGE_SIZE || channels !== 1) {
    throw invalid(source, `an input of [null, ${DEFAULT_INPUT.join(', ')}]`, given);
  }
  return DEFAULT_INPUT;
}

function parseLayerName(given: unknown, source: string): string | undefined {
  if (given === undefined || given === null) return undefined;
  if (typeof given === 'string' && layerName.test(given)) return given;
  throw invalid(source, 'layer names of letters, digits and _ - . /', given);
}

/** Names as Keras gives them: `conv2d`, `conv2d_1`, ... */
function freshName(className: string, taken: ReadonlySet<unknown>): string {
  const base = className
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace('2D', '2d')
    .toLowerCase();
  for (let number = 0; ; number++) {
    const name = number === 0 ? base : `${base}_${number}`;
    if (!taken.has(name)) return name;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(source: string, expected: string, got: unknown): MnistError {
  return new MnistError({ code: 'invalid-architecture', source, expected, got: quoteJson(got) });
}
