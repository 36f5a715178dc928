import { describe, expect, it } from 'vitest';
import { parametersOf } from '../../../../../src/model/architecture/architecture.js';
import { createTrainingProgram } from '../../../../../src/model/architecture/training-program.js';
import {
  packWeights,
  planArena,
  unpackWeights,
} from '../../../../../src/model/engine/onnxruntime/training/parameter-arena.js';
import { standardLowering } from '../../../../../src/model/graph/standard/standard-lowering.js';
import { initializeWeights } from '../../../../../src/model/model.js';
import { createTinyNetwork } from './tiny-networks.js';

const architecture = createTinyNetwork('everything');
const { program, updates } = createTrainingProgram(architecture);
const graph = standardLowering.lower(program, { batch: 4 });
const arena = planArena(updates, graph);
const names = parametersOf(architecture).map(({ fullName }) => fullName);

describe('planArena', () => {
  it('places every parameter once, without gap or overlap', () => {
    let end = 0;
    for (const { offset, size } of arena.entries) {
      expect(offset).toBe(end);
      end += size;
    }
    expect(arena.size).toBe(end);
    expect(arena.entries.map(({ parameter }) => parameter).sort()).toEqual([...names].sort());
  });

  it('places trained parameters first', () => {
    for (const { offset, momentum } of arena.entries) {
      expect(offset < arena.trainedSize).toBe(momentum === undefined);
    }
  });
});

describe('packWeights and unpackWeights', () => {
  it('are each other’s inverse, in Keras’ order', () => {
    const weights = initializeWeights(architecture, 3);
    const values = new Float32Array(arena.size).fill(NaN);
    packWeights(weights, arena, graph, values);
    expect(values.some(Number.isNaN)).toBe(false);
    const unpacked = unpackWeights(values, arena, graph, names);
    expect([...unpacked]).toEqual([...weights]);
  });

  it('copies: later changes are not seen', () => {
    const values = new Float32Array(arena.size);
    const unpacked = unpackWeights(values, arena, graph, names);
    values.fill(1);
    for (const weights of unpacked.values()) expect(weights.every((w) => w === 0)).toBe(true);
  });
});
