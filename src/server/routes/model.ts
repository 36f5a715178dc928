import { Type } from 'typebox';
import { describeArchitecture } from '../../model/architecture/describe-architecture.js';
import { Model } from '../schemas/model.js';
import type { ServedModel } from '../models/served-model.js';
import { answered, ModelParameter, refused } from './responses.js';
import type { App, Served } from './served.js';

const schema = {
  operationId: 'getModel',
  summary: 'Describe a model',
  description: 'Its layers and parameters, how it was trained, and how well it did.',
  querystring: Type.Object({ model: ModelParameter }, { additionalProperties: false }),
  response: { 200: answered('The model.', Model), ...refused(400, 403, 421, 500) },
} as const;

/** `GET /api/model`: a model's layers, parameters and training. */
export function addModelRoute(app: App, { models }: Served): void {
  app.get('/api/model', { schema }, ({ query }) =>
    modelToJson(models.find(query.model), models.names),
  );
}

function modelToJson(served: ServedModel, names: readonly string[]): Model {
  const {
    name: arch,
    parameters,
    multiplyAdds,
    layers,
  } = describeArchitecture(served.model.architecture);
  return {
    model: served.name,
    models: [...names],
    arch,
    parameters,
    multiplyAdds,
    classNames: [...served.model.classNames],
    minConfidence: served.minConfidence,
    layers: layers.map(({ name, type, outputShape, parameters, multiplyAdds }) => ({
      name,
      type,
      outputShape: [...outputShape],
      parameters,
      multiplyAdds,
    })),
    training: served.training,
  };
}
