import { createHash } from 'node:crypto';
import type { ModelWeights } from '../../src/model/model.js';

/** The SHA-256 of all weights, with their names: equal when every bit is. */
export function digestWeights(weights: ModelWeights): string {
  const hash = createHash('sha256');
  for (const [name, { buffer, byteOffset, byteLength }] of weights) {
    hash.update(name).update(new Uint8Array(buffer, byteOffset, byteLength));
  }
  return hash.digest('hex');
}
