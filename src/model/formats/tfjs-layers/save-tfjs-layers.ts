import { makeFolder } from '../../../files/make-folder.js';
import { writeWhole } from '../../../files/write-whole.js';
import { sha256 } from '../../../files/sha256.js';
import { VERSION } from '../../../version.js';
import { formatKerasJson } from '../../architecture/keras-json.js';
import type { Model } from '../../model.js';
import { encodeWeights, listWeights } from './weights-manifest.js';

/** The name of the file that holds the weights. */
const WEIGHTS_FILE = 'weights.bin';

/**
 * Saves a model as a TensorFlow.js Layers folder, which `tf.loadLayersModel` opens: `model.json`
 * and `weights.bin`. Each file replaces an older one at once; that the two belong together is
 * known by the checksum that `model.json` carries.
 *
 * @throws MnistError `cannot-write`
 */
export async function saveTfjsLayers(model: Model, folder: string): Promise<void> {
  const { architecture, classNames, minConfidence } = model;
  const bytes = encodeWeights(architecture, model.weights);
  const json = {
    format: 'layers-model',
    generatedBy: `mnist ${VERSION}`,
    convertedBy: null,
    modelTopology: {
      ...formatKerasJson(architecture),
      keras_version: 'tfjs-layers 4.22.0',
      backend: 'tensor_flow.js',
    },
    weightsManifest: [{ paths: [WEIGHTS_FILE], weights: listWeights(architecture) }],
    userDefinedMetadata: { classNames, minConfidence, weightsSha256: sha256(bytes) },
  };
  await makeFolder(folder);
  await writeWhole(folder, WEIGHTS_FILE, bytes);
  await writeWhole(folder, 'model.json', Buffer.from(`${JSON.stringify(json, null, 1)}\n`));
}
