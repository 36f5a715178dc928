import { activationToBytes } from '../../model/explanation/activation-to-bytes.js';
import type { Explanation, LayerActivation } from '../../model/explanation/explainer.js';
import { mapToHeat } from '../../model/explanation/map-to-heat.js';
import { saliencyToHeat } from '../../model/explanation/saliency-to-heat.js';
import { nameClass } from '../../model/reading/ranking.js';
import { toBase64 } from '../to-base64.js';
import type { Explanation as ExplanationJson, LayerMaps } from '../schemas/explanation.js';

/** Puts an explanation into its JSON form. */
export function explanationToJson(
  { saliency, gradCam, layers }: Explanation,
  classNames: readonly string[],
): ExplanationJson {
  return {
    digit: nameClass(classNames, saliency.classIndex),
    saliency: toBase64(saliencyToHeat(saliency)),
    gradCam: gradCam && toBase64(mapToHeat(gradCam)),
    layers: layers.map(layerToJson),
  };
}

function layerToJson(layer: LayerActivation): LayerMaps {
  const { name, type, shape } = layer;
  const { bytes, range } = activationToBytes(layer);
  const [smallest, largest] = range;
  return { name, type, shape: [...shape], range: [smallest, largest], values: toBase64(bytes) };
}
