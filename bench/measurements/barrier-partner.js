/** Thread: meets another one at a barrier, again and again. */
import { workerData } from 'node:worker_threads';
import { Barrier } from '../../dist/model/engine/onnxruntime/training/barrier.js';

/** @type {unknown} */
const given = workerData;
const { state, meetings } = /** @type {{ state: Int32Array, meetings: number }} */ (given);
const barrier = new Barrier(state, 2);
for (let meeting = 0; meeting < meetings; meeting++) barrier.wait();
