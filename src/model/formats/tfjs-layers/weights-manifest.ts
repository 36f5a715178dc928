import { MnistError } from '../../../errors/mnist-error.js';
import { parametersOf, type Architecture } from '../../architecture/architecture.js';
import { sizeOfShape } from '../../graph/shape.js';
import type { ModelWeights } from '../../model.js';

/** One weight in the manifest of a TensorFlow.js model. */
export interface WeightEntry {
  readonly name: string;
  readonly shape: readonly number[];
  /** `float32`, the only one that is supported. */
  readonly dtype: string;
}

/** A group of files that hold weights one after another. */
export interface WeightGroup {
  /** File names beside `model.json`. */
  readonly paths: readonly string[];
  readonly weights: readonly WeightEntry[];
}

/** Lists the weights of an architecture in Keras' order. */
export function listWeights(architecture: Architecture): WeightEntry[] {
  return parametersOf(architecture).map(({ fullName, shape }) => ({
    name: fullName,
    shape: [...shape],
    dtype: 'float32',
  }));
}

/** Puts weights one after another: little-endian float32 in Keras' layout. */
export function encodeWeights(architecture: Architecture, weights: ModelWeights): Uint8Array {
  const arrays = parametersOf(architecture).map(({ fullName }) => weights.get(fullName)!);
  const bytes = new Uint8Array(arrays.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let offset = 0;
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), offset);
    offset += byteLength;
  }
  return bytes;
}

/**
 * Cuts the content of a weights file by its manifest, which must list what the architecture has.
 *
 * @param path the weights file, for messages
 * @throws MnistError `invalid-model` when names, shapes, types or length do not fit, or a number
 * is not finite
 */
export function decodeWeights(
  architecture: Architecture,
  entries: readonly WeightEntry[],
  bytes: Uint8Array,
  path: string,
): ModelWeights {
  const expected = parametersOf(architecture);
  const needed = expected.reduce((sum, { shape }) => sum + sizeOfShape(shape) * 4, 0);
  if (bytes.length !== needed) {
    throw invalid(path, `${needed} bytes of weights`, `${bytes.length} bytes`);
  }
  const shapes = new Map(expected.map(({ fullName, shape }) => [fullName, shape]));
  const weights = new Map<string, Float32Array>();
  // A copy, so that the numbers are aligned whatever the file's bytes lie in.
  const { buffer } = bytes.slice();
  let offset = 0;
  for (const { name, shape, dtype } of entries) {
    const wanted = shapes.get(name);
    if (wanted === undefined || weights.has(name)) {
      throw invalid(path, `weights named ${[...shapes.keys()].join(', ')}`, name);
    }
    if (dtype !== 'float32' || wanted.join() !== shape.join()) {
      throw invalid(path, `${name}: float32 [${wanted.join()}]`, `${dtype} [${shape.join()}]`);
    }
    const values = new Float32Array(buffer, offset, sizeOfShape(wanted));
    if (!values.every(Number.isFinite)) {
      throw invalid(path, `finite numbers in ${name}`, 'NaN or infinity');
    }
    weights.set(name, values);
    offset += values.byteLength;
  }
  const missing = expected.find(({ fullName }) => !weights.has(fullName));
  if (missing) throw invalid(path, `the weight ${missing.fullName}`, 'nothing of that name');
  return weights;
}

function invalid(path: string, expected: string, got: string): MnistError {
  return new MnistError({ code: 'invalid-model', path, expected, got });
}
