import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { IMAGE_PIXELS, IMAGE_SIZE } from '../../../../src/data/digit-image.js';

/** Opens a model folder with `tf.loadLayersModel`, as TensorFlow.js' own file handler would. */
export async function loadWithTensorFlow(folder: string): Promise<tf.LayersModel> {
  const json = JSON.parse(await readFile(join(folder, 'model.json'), 'utf8')) as tf.io.ModelJSON;
  return tf.loadLayersModel({
    load: () =>
      tf.io.getModelArtifactsForJSON(json, async (manifest) => {
        const paths = manifest.flatMap((group) => group.paths);
        const parts = await Promise.all(paths.map((path) => readFile(join(folder, path))));
        return [tf.io.getWeightSpecs(manifest), new Uint8Array(Buffer.concat(parts)).buffer];
      }),
  });
}

/** The probabilities that a model of TensorFlow.js gives for images in bytes. */
export function predictWithTensorFlow(model: tf.LayersModel, images: Uint8Array): Float32Array {
  return tf.tidy(() => {
    const shape = [images.length / IMAGE_PIXELS, IMAGE_SIZE, IMAGE_SIZE, 1];
    const input = tf.tensor(
      Float32Array.from(images, (pixel) => pixel / 255),
      shape,
    );
    return (model.predict(input) as tf.Tensor).dataSync<'float32'>().slice();
  });
}
