import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTfjsLayers } from '../../../../src/model/formats/tfjs-layers/load-tfjs-layers.js';
import { saveTfjsLayers } from '../../../../src/model/formats/tfjs-layers/save-tfjs-layers.js';
import { initializeWeights, type Model } from '../../../../src/model/model.js';
import { failureOf } from '../../../data/failure-of.js';
import { createTemporaryFolder } from '../../../data/temporary-folder.js';
import { createTinyNetwork } from '../../engine/onnxruntime/training/tiny-networks.js';

const architecture = createTinyNetwork('plain');
const model: Model = {
  architecture,
  weights: initializeWeights(architecture, 1),
  classNames: Array.from({ length: architecture.classCount }, (_, i) => String(i)),
};

describe('the least confidence of a model', () => {
  it.each([undefined, 0, 0.97])('is saved and loaded: %s', async (minConfidence) => {
    const target = await createTemporaryFolder();
    await saveTfjsLayers({ ...model, minConfidence }, target);
    expect((await loadTfjsLayers(target)).minConfidence).toBe(minConfidence);
  });

  it('is refused when it is no share', async () => {
    const target = await createTemporaryFolder();
    await saveTfjsLayers({ ...model, minConfidence: 0.5 }, target);
    const file = join(target, 'model.json');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('"minConfidence": 0.5', '"minConfidence": 97'));
    expect(await failureOf(() => loadTfjsLayers(target))).toMatchObject({
      code: 'invalid-model',
      expected: 'a minConfidence from 0 to 1',
    });
  });
});
