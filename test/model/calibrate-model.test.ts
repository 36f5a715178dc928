import { describe, expect, it } from 'vitest';
import { generateSyntheticDigits } from '../../src/data/synthetic/generate.js';
import { calibrateModel } from '../../src/model/calibrate-model.js';
import { createPredictor } from '../../src/model/engine/create-predictor.js';
import { evaluate, type Evaluation } from '../../src/model/evaluation/evaluate.js';
import type { Model } from '../../src/model/model.js';
import { createCentroidModel } from '../commands/centroid-model.js';

const data = generateSyntheticDigits({ count: 400, seed: 7 });

async function evaluateOnce(model: Model): Promise<Evaluation> {
  const predictor = await createPredictor(model, { threads: 1 });
  const evaluation = await evaluate({ predictor, data });
  await predictor.close();
  return evaluation;
}

describe('calibrateModel', () => {
  it('makes an overconfident model as sure as it is right, and changes no answer', async () => {
    const model = createCentroidModel();
    const { model: calibrated, temperature } = await calibrateModel(model, data, { threads: 1 });
    expect(temperature).toBeGreaterThan(1);

    const before = await evaluateOnce(model);
    const after = await evaluateOnce(calibrated);
    expect(after.confusion).toEqual(before.confusion);
    expect(after.loss).toBeLessThan(before.loss);
    expect(after.calibration.ece).toBeLessThan(before.calibration.ece);
  });

  it('leaves a calibrated model as it is', async () => {
    const first = await calibrateModel(createCentroidModel(), data, { threads: 1 });
    const second = await calibrateModel(first.model, data, { threads: 1 });
    expect(second.temperature).toBeCloseTo(1, 3);
  });
});
