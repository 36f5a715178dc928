import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { generateSyntheticDigits } from '../../../../src/data/synthetic/generate.js';
import { loadTfjsLayers } from '../../../../src/model/formats/tfjs-layers/load-tfjs-layers.js';
import { saveTfjsLayers } from '../../../../src/model/formats/tfjs-layers/save-tfjs-layers.js';
import { loadArchitecture } from '../../../../src/model/load-architecture.js';
import { PRESETS } from '../../../../src/model/presets/presets.js';
import { createTemporaryFolder } from '../../../data/temporary-folder.js';
import { loadWithTensorFlow, predictWithTensorFlow } from './load-with-tensorflow.js';
import { createRandomModel, largestDifference, predictOnce } from './random-model.js';

const { images } = generateSyntheticDigits({ count: 3, seed: 2 });

beforeAll(async () => {
  tf.enableProdMode();
  await tf.setBackend('cpu');
});

describe('a saved preset', () => {
  it.each(PRESETS.map(({ name }) => name))(
    '%s: TensorFlow.js opens it, and both predict the same',
    async (name) => {
      const folder = await createTemporaryFolder();
      const { architecture } = await loadArchitecture(name);
      const model = createRandomModel(architecture);
      await saveTfjsLayers(model, folder);

      const theirs = await loadWithTensorFlow(folder);
      const expected = predictWithTensorFlow(theirs, images);
      expect(largestDifference(await predictOnce(model, images), expected)).toBeLessThan(1e-5);
      // Random weights tell the images apart: the agreement is not about nothing.
      const [first, second] = [expected.slice(0, 10), expected.slice(10, 20)];
      expect(largestDifference(first, second)).toBeGreaterThan(0.01);

      const again = await loadTfjsLayers(folder);
      expect([...again.weights]).toEqual([...model.weights]);
      expect(again.classNames).toEqual(model.classNames);
      expect(await predictOnce(again, images)).toEqual(await predictOnce(model, images));
      theirs.dispose();
    },
  );
});

describe('a model that TensorFlow.js has written', () => {
  const createTheirs = (): tf.Sequential =>
    tf.sequential({
      layers: [
        tf.layers.conv2d({
          inputShape: [28, 28, 1],
          filters: 4,
          kernelSize: [3, 5],
          strides: [2, 1],
          padding: 'same',
          kernelInitializer: 'heNormal',
          biasInitializer: 'randomNormal',
          activation: 'relu',
        }),
        tf.layers.batchNormalization({
          movingMeanInitializer: tf.initializers.randomUniform({ minval: -0.2, maxval: 0.2 }),
          movingVarianceInitializer: tf.initializers.randomUniform({ minval: 0.5, maxval: 2 }),
        }),
        tf.layers.averagePooling2d({ poolSize: 2 }),
        tf.layers.dropout({ rate: 0.3 }),
        tf.layers.flatten(),
        tf.layers.dense({ units: 12, activation: 'tanh', useBias: false }),
        tf.layers.dense({ units: 10, activation: 'softmax', kernelInitializer: 'randomNormal' }),
      ],
    });

  const save = async (model: tf.LayersModel, folder: string, cutAt?: number): Promise<void> => {
    await model.save(
      tf.io.withSaveHandler(async ({ modelTopology, weightSpecs, weightData, ...rest }) => {
        const bytes = Buffer.from(weightData as ArrayBuffer);
        const paths =
          cutAt === undefined ? ['weights.bin'] : ['group1-shard1of2.bin', 'group1-shard2of2.bin'];
        const { format, generatedBy, convertedBy } = rest;
        const weightsManifest = [{ paths, weights: weightSpecs }];
        const json = { format, generatedBy, convertedBy, modelTopology, weightsManifest };
        await writeFile(join(folder, 'model.json'), JSON.stringify(json));
        await writeFile(join(folder, paths[0]!), bytes.subarray(0, cutAt));
        if (cutAt !== undefined) await writeFile(join(folder, paths[1]!), bytes.subarray(cutAt));
        return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } };
      }),
    );
  };

  // Shards are cut at any byte, not between weights.
  it.each([
    ['in one file', undefined],
    ['in two shards', 1001],
  ])('loads in ours and predicts the same, %s', async (_case, cutAt) => {
    const folder = await createTemporaryFolder();
    const theirs = createTheirs();
    await save(theirs, folder, cutAt);
    const ours = await loadTfjsLayers(folder);
    const expected = predictWithTensorFlow(theirs, images);
    expect(largestDifference(await predictOnce(ours, images), expected)).toBeLessThan(1e-5);
    expect(ours.classNames).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    theirs.dispose();
  });
});
