import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readFileBytes } from '../../../files/read-file-bytes.js';
import { makeFolder } from '../../../files/make-folder.js';
import { sha256 } from '../../../files/sha256.js';
import { writeWhole } from '../../../files/write-whole.js';
import { MnistError } from '../../../errors/mnist-error.js';
import { parametersOf, type Architecture } from '../../architecture/architecture.js';
import { sizeOfShape } from '../../graph/shape.js';
import type { ModelWeights } from '../../model.js';
import type { TrainingCheckpoint } from '../../training/train-model.js';
import type { EpochRecord } from '../../training/training-history.js';

/** The name of the file, in the model's folder, from which an interrupted run can go on. */
const CHECKPOINT_FILE = 'checkpoint.bin';

// The file: a magic word, the header's length, the header (JSON, padded to 4 bytes), then float32
// arrays in Keras' layout: the weights, the best weights, each of the optimizer's slots, and the
// moving average of the weights where there is one.
const MAGIC = 'MNISTCK1';
const PREFIX_BYTES = MAGIC.length + 4;

interface CheckpointHeader {
  /** What has to be the same for a run to go on. */
  readonly fingerprint: string;
  readonly slotCount: number;
  readonly hasAverages: boolean;
  /** SHA-256 of the arrays. */
  readonly arraysSha256: string;
  readonly history: readonly EpochRecord[];
}

/**
 * Writes a checkpoint, in place of the one before; at every moment one of the two is whole.
 *
 * @param fingerprint identifies architecture, data and recipe
 * @throws MnistError `cannot-write`
 */
export async function saveCheckpoint(
  folder: string,
  architecture: Architecture,
  fingerprint: string,
  { history, state, bestWeights }: TrainingCheckpoint,
): Promise<void> {
  const { weights, slots, averages } = state;
  const arrays = [weights, bestWeights, ...slots, ...(averages ? [averages] : [])].flatMap(
    (group) => parametersOf(architecture).map(({ fullName }) => bytesOf(group.get(fullName)!)),
  );
  const header: CheckpointHeader = {
    fingerprint,
    slotCount: slots.length,
    hasAverages: averages !== undefined,
    arraysSha256: sha256(...arrays),
    history,
  };
  const json = Buffer.from(JSON.stringify(header));
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.write(MAGIC, 'latin1');
  prefix.writeUInt32LE(json.length, MAGIC.length);
  const padding = Buffer.alloc(-(PREFIX_BYTES + json.length) & 3);
  await makeFolder(folder);
  await writeWhole(folder, CHECKPOINT_FILE, Buffer.concat([prefix, json, padding, ...arrays]));
}

/**
 * Reads the checkpoint of a folder.
 *
 * @throws MnistError `cannot-read` without one, `invalid-checkpoint` for one that is damaged or
 * belongs to a run with another fingerprint
 */
export async function loadCheckpoint(
  folder: string,
  architecture: Architecture,
  fingerprint: string,
): Promise<TrainingCheckpoint> {
  const path = join(folder, CHECKPOINT_FILE);
  const file = Buffer.from(await readFileBytes(path));
  const invalid = (expected: string, got: string): MnistError =>
    new MnistError({ code: 'invalid-checkpoint', path, expected, got });

  if (file.length < PREFIX_BYTES || file.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw invalid('a checkpoint of mnist train', `${file.length} bytes of something else`);
  }
  const jsonBytes = file.readUInt32LE(MAGIC.length);
  const header = parseHeader(file.subarray(PREFIX_BYTES, PREFIX_BYTES + jsonBytes));
  if (!header) throw invalid('a readable header', 'a damaged one');
  if (header.fingerprint !== fingerprint) {
    throw invalid('the architecture, data, recipe, seed and engine of that run', 'other ones');
  }
  const start = (PREFIX_BYTES + jsonBytes + 3) & ~3;
  const names = parametersOf(architecture);
  const groupBytes = names.reduce((sum, { shape }) => sum + sizeOfShape(shape) * 4, 0);
  const expectedBytes = start + groupBytes * (2 + header.slotCount + (header.hasAverages ? 1 : 0));
  if (file.length !== expectedBytes) {
    throw invalid(`${expectedBytes} bytes`, `${file.length} bytes`);
  }
  if (sha256(file.subarray(start)) !== header.arraysSha256) {
    throw invalid('the numbers that were saved', 'other ones: the file is damaged');
  }
  const readGroup = (group: number): ModelWeights => {
    let offset = start + group * groupBytes;
    return new Map(
      names.map(({ fullName, shape }) => {
        const bytes = sizeOfShape(shape) * 4;
        const values = new Float32Array(
          new Uint8Array(file.subarray(offset, offset + bytes)).buffer,
        );
        offset += bytes;
        return [fullName, values];
      }),
    );
  };
  return {
    history: header.history,
    state: {
      weights: readGroup(0),
      slots: Array.from({ length: header.slotCount }, (_, slot) => readGroup(2 + slot)),
      averages: header.hasAverages ? readGroup(2 + header.slotCount) : undefined,
    },
    bestWeights: readGroup(1),
  };
}

/** Removes the checkpoint of a folder, if there is one. */
export async function removeCheckpoint(folder: string): Promise<void> {
  await rm(join(folder, CHECKPOINT_FILE), { force: true });
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function parseHeader(bytes: Uint8Array): CheckpointHeader | undefined {
  try {
    const header = JSON.parse(new TextDecoder().decode(bytes)) as Partial<CheckpointHeader> | null;
    const { fingerprint, slotCount = -1, history } = header ?? {};
    if (typeof fingerprint !== 'string' || !Array.isArray(history)) return undefined;
    if (!Number.isSafeInteger(slotCount) || slotCount < 0) return undefined;
    return header as CheckpointHeader;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
