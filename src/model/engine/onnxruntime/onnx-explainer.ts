import { IMAGE_PIXELS, IMAGE_SIZE } from '../../../data/digit-image.js';
import { writeModelInput } from '../../../data/model-input.js';
import type { Architecture } from '../../architecture/architecture.js';
import {
  activationOutput,
  createExplanationProgram,
  FEATURES_GRADIENT,
  IMAGE_GRADIENT,
} from '../../architecture/explanation-program.js';
import { mostProbable } from '../../evaluation/most-probable.js';
import type { Explainer, LayerActivation } from '../../explanation/explainer.js';
import { findFeatureLayer } from '../../explanation/find-feature-layer.js';
import { gradCam } from '../../explanation/grad-cam.js';
import { receptiveFieldCentres } from '../../explanation/pixel-grid.js';
import { requireClass } from '../../explanation/require-class.js';
import { spreadOverImage } from '../../explanation/spread-over-image.js';
import { standardLowering } from '../../graph/standard/standard-lowering.js';
import type { Model } from '../../model.js';
import { createOnnxSession, floatTensor } from './session.js';

/** What the explanation graph puts out, by name. */
type Outputs = Readonly<Record<string, Float32Array>>;

/** Loads a model and its gradients into ONNX Runtime, its weights as constants. */
export async function createOnnxExplainer(model: Model, threads: number): Promise<Explainer> {
  const { architecture } = model;
  const { classCount } = architecture;
  const featureLayer = findFeatureLayer(architecture.layers);
  const { bytes } = standardLowering.lower(createExplanationProgram(architecture, featureLayer), {
    batch: 1,
    constants: model.weights,
  });
  const session = await createOnnxSession(bytes, threads);
  const run = (input: Float32Array, target: Float32Array): Promise<Outputs> =>
    session.run({
      image: floatTensor(input, [1, IMAGE_SIZE, IMAGE_SIZE, 1]),
      target: floatTensor(target, [1, classCount]),
    });
  return {
    explain: async (image, classIndex) => {
      if (classIndex !== undefined) requireClass(classIndex, classCount);
      // Fresh for each call: a run begins later than it is asked for, and calls may overlap.
      const input = new Float32Array(IMAGE_PIXELS);
      writeModelInput(image, input);
      const target = new Float32Array(classCount);
      const about =
        classIndex ?? mostProbable((await run(input, target)).probabilities!, 0, classCount);
      target[about] = 1;
      const outputs = await run(input, target);
      return {
        probabilities: outputs.probabilities!,
        layers: readActivations(architecture, outputs),
        saliency: { classIndex: about, values: outputs[IMAGE_GRADIENT]! },
        gradCam:
          featureLayer === undefined ? null : drawGradCam(architecture, featureLayer, outputs),
      };
    },
    close: () => session.release(),
  };
}

function readActivations({ layers }: Architecture, outputs: Outputs): LayerActivation[] {
  return layers.map(({ layer: { name, className }, outputShape }) => ({
    name,
    type: className,
    shape: outputShape,
    values: outputs[activationOutput(name)]!,
  }));
}

function drawGradCam(
  { layers }: Architecture,
  featureLayer: number,
  outputs: Outputs,
): Float32Array {
  const { layer, outputShape } = layers[featureLayer]!;
  const features = outputs[activationOutput(layer.name)]!;
  const [height, width] = outputShape as [number, number, number];
  return spreadOverImage(
    gradCam(features, outputs[FEATURES_GRADIENT]!, outputShape),
    [height, width],
    receptiveFieldCentres(layers.slice(0, featureLayer + 1)),
  );
}
