import { basename, join } from 'node:path';
import { readFileBytes } from '../../../files/read-file-bytes.js';
import { sha256 } from '../../../files/sha256.js';
import { MnistError } from '../../../errors/mnist-error.js';
import { parseKerasJson } from '../../architecture/keras-json.js';
import type { Model } from '../../model.js';
import { decodeWeights, type WeightEntry, type WeightGroup } from './weights-manifest.js';

/**
 * Loads a TensorFlow.js Layers folder.
 *
 * @throws MnistError `cannot-read`, `invalid-model`, `invalid-architecture`, `invalid-layer`,
 * `unknown-layer`
 */
export async function loadTfjsLayers(folder: string): Promise<Model> {
  const path = join(folder, 'model.json');
  const json = parseJson(await readFileBytes(path), path);
  const { modelTopology, weightsManifest, userDefinedMetadata } = json;
  const architecture = parseKerasJson(modelTopology, path);
  const groups = parseManifest(weightsManifest, path);

  const files = groups.flatMap(({ paths }) => paths);
  const parts = await Promise.all(files.map((file) => readFileBytes(join(folder, file))));
  const bytes = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  const weightsPath = join(folder, files.join(' + '));
  const entries = groups.flatMap(({ weights }) => weights);
  const weights = decodeWeights(architecture, entries, bytes, weightsPath);

  const metadata = isRecord(userDefinedMetadata) ? userDefinedMetadata : {};
  const { weightsSha256 } = metadata;
  if (typeof weightsSha256 === 'string' && weightsSha256 !== sha256(bytes)) {
    throw invalid(weightsPath, `the weights that ${path} was written with`, 'other content');
  }
  return {
    architecture,
    weights,
    classNames: parseClassNames(metadata.classNames, architecture.classCount, path),
    minConfidence: parseMinConfidence(metadata.minConfidence, path),
  };
}

function parseJson(bytes: Uint8Array, path: string): Record<string, unknown> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw invalid(path, 'JSON', error.message);
  }
  if (!isRecord(json) || json.modelTopology === undefined) {
    throw invalid(path, 'a TensorFlow.js Layers model with modelTopology', 'other JSON');
  }
  return json;
}

function parseManifest(manifest: unknown, path: string): WeightGroup[] {
  const groups: unknown[] = Array.isArray(manifest) ? manifest : [];
  if (groups.length > 0 && groups.every(isWeightGroup)) return groups;
  throw invalid(
    path,
    'a weightsManifest of [{ "paths": [...], "weights": [...] }] with file names in this folder',
    (JSON.stringify(manifest) as string | undefined)?.slice(0, 80) ?? 'nothing',
  );
}

function isWeightGroup(group: unknown): group is WeightGroup {
  return (
    isRecord(group) &&
    Array.isArray(group.paths) &&
    group.paths.every(isFileName) &&
    Array.isArray(group.weights) &&
    group.weights.every(isWeightEntry)
  );
}

/** Whether it names a file of the model's own folder, and nothing outside. */
function isFileName(path: unknown): boolean {
  return (
    typeof path === 'string' &&
    !['', '.', '..'].includes(path) &&
    basename(path) === path &&
    !path.includes('\0')
  );
}

function isWeightEntry(entry: unknown): entry is WeightEntry {
  return (
    isRecord(entry) &&
    typeof entry.name === 'string' &&
    typeof entry.dtype === 'string' &&
    Array.isArray(entry.shape) &&
    entry.shape.every((size) => Number.isSafeInteger(size))
  );
}

function parseClassNames(names: unknown, classCount: number, path: string): readonly string[] {
  if (names === undefined) return Array.from({ length: classCount }, (_, index) => String(index));
  if (
    Array.isArray(names) &&
    names.length === classCount &&
    names.every((name) => typeof name === 'string')
  ) {
    return names;
  }
  throw invalid(path, `${classCount} classNames`, JSON.stringify(names));
}

function parseMinConfidence(share: unknown, path: string): number | undefined {
  if (share === undefined) return undefined;
  if (typeof share === 'number' && share >= 0 && share <= 1) return share;
  throw invalid(path, 'a minConfidence from 0 to 1', JSON.stringify(share));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(path: string, expected: string, got: string): MnistError {
  return new MnistError({ code: 'invalid-model', path, expected, got });
}
