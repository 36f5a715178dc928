/** Child process: how many images `mnist` classifies in a second, from pixels to probabilities. */
import console from 'node:console';
import { describeArchitecture } from '../../dist/model/architecture/describe-architecture.js';
import { createPredictor } from '../../dist/model/engine/create-predictor.js';
import { loadArchitecture } from '../../dist/model/load-architecture.js';
import { initializeWeights } from '../../dist/model/model.js';
import { createBatches } from './batches.js';
import { peakMemoryBytes } from './peak-memory.js';
import { readImages, readRequest } from './request.js';
import { measureThroughput } from './throughput.js';

/** @import { ThroughputResult } from './request.js' */

const SEED = 1;

const request = readRequest();
const data = readImages(request.data);
const { architecture } = await loadArchitecture(request.preset);
const model = {
  architecture,
  weights: initializeWeights(architecture, SEED),
  classNames: data.classNames,
};
const predictor = await createPredictor(model, { threads: request.threads });
const nextBatch = createBatches(data);
const throughput = await measureThroughput({
  ...request,
  runBatch: (count) => predictor.predict(nextBatch(count).images),
});
await predictor.close();

/** @type {ThroughputResult} */
const result = {
  ...throughput,
  parameters: describeArchitecture(architecture).parameters,
  peakBytes: peakMemoryBytes(),
};
console.log(JSON.stringify(result));
