import type { Architecture } from '../../src/model/architecture/architecture.js';
import { createInferenceProgram } from '../../src/model/architecture/inference-program.js';
import { createTrainingProgram } from '../../src/model/architecture/training-program.js';
import { createOnnxSession, floatTensor } from '../../src/model/engine/onnxruntime/session.js';
import type { LoweredGraph, Lowering } from '../../src/model/graph/lowering.js';
import type { Shape } from '../../src/model/graph/shape.js';
import type { NamedValues, NetworkResults, TrainingBatch } from './network-case.js';

/** A lowering, and what a test must know of it to feed the masks that it draws itself. */
export interface LoweringUnderTest {
  readonly lowering: Lowering;
  /** Lays out values of any order, given as `[batch, ...shape]` channels last, as the graph reads them. */
  readonly layOut: (values: Float32Array, batch: number, shape: Shape) => Float32Array;
}

/** Runs the inference graph, its parameters folded in and its batch left open. */
export async function predictByGraph(
  { lowering }: LoweringUnderTest,
  architecture: Architecture,
  parameters: NamedValues,
  oneBatch: TrainingBatch,
): Promise<NetworkResults> {
  const program = createInferenceProgram(architecture);
  const batch = repeatBatch(oneBatch, lowering.batchMultiple);
  const graph = lowering.lower(program, {
    batch: lowering.batchMultiple === 1 ? undefined : batch.size,
    constants: parameters,
  });
  const results = await runGraph(graph, new Map([['image', batch.images]]), parameters, batch.size);
  const probabilities = results.get('probabilities')!;
  return new Map([['probabilities', firstImages(probabilities, lowering.batchMultiple)]]);
}

/** Runs the training graph once. */
export async function trainByGraph(
  { lowering, layOut }: LoweringUnderTest,
  architecture: Architecture,
  parameters: NamedValues,
  oneBatch: TrainingBatch,
): Promise<NetworkResults> {
  const batch = repeatBatch(oneBatch, lowering.batchMultiple);
  const { program } = createTrainingProgram(architecture);
  const graph = lowering.lower(program, { batch: batch.size });
  const inputs = new Map([
    ['image', batch.images],
    ['target', batch.targets],
    ['weight', batch.shares],
  ]);
  for (const { name, value } of program.inputs) {
    const layer = name.replace('mask:', '');
    const mask = batch.masks.get(layer);
    if (!mask) continue;
    const live = crop(mask, batch.size, batch.maskShapes.get(layer)!, value.shape);
    inputs.set(name, layOut(live, batch.size, value.shape));
  }
  const results = new Map(await runGraph(graph, inputs, parameters, batch.size));
  const logits = firstImages(results.get('logits')!, lowering.batchMultiple);
  results.set('probabilities', softmax(logits, architecture.classCount));
  results.delete('logits');
  return results;
}

/** The same batch several times over, each copy with its part of the share: the same sums and means. */
function repeatBatch(batch: TrainingBatch, times: number): TrainingBatch {
  const repeat = (values: Float32Array): Float32Array =>
    Float32Array.from({ length: values.length * times }, (_, i) => values[i % values.length]!);
  return {
    size: batch.size * times,
    images: repeat(batch.images),
    targets: repeat(batch.targets),
    shares: repeat(batch.shares).map((share) => share / times),
    masks: new Map([...batch.masks].map(([layer, mask]) => [layer, repeat(mask)])),
    maskShapes: batch.maskShapes,
  };
}

function firstImages(values: Float32Array, times: number): Float32Array {
  return values.subarray(0, values.length / times);
}

async function runGraph(
  graph: LoweredGraph,
  inputs: NamedValues,
  parameters: NamedValues,
  batch: number,
): Promise<NetworkResults> {
  const session = await createOnnxSession(graph.bytes, 1);
  const feeds = Object.fromEntries([
    ...graph.inputs.map(
      ({ name, dims }) =>
        [
          name,
          floatTensor(inputs.get(name)!, dims[0] === -1 ? [batch, ...dims.slice(1)] : dims),
        ] as const,
    ),
    ...graph.parameters.map(
      (layout) =>
        [layout.name, floatTensor(layout.pack(parameters.get(layout.name)!), layout.dims)] as const,
    ),
  ]);
  // The second run's results count: the first one must leave nothing behind.
  await session.run(feeds);
  const results = await session.run(feeds);
  await session.release();
  return new Map(
    Object.entries(results).map(([name, values]) => {
      const layout = graph.parameterOutputs.find((output) => output.name === name);
      return [name, layout ? layout.unpack(values) : values];
    }),
  );
}

/** The first rows and columns of images, channels last: the pixels that the network looks at. */
function crop(values: Float32Array, batch: number, from: Shape, to: Shape): Float32Array {
  if (to.length !== 3) return values;
  const [height, width, channels] = to as [number, number, number];
  return Float32Array.from({ length: batch * height * width * channels }, (_, index) => {
    const pixel = Math.floor(index / channels);
    const [image, row] = [Math.floor(pixel / (height * width)), Math.floor(pixel / width) % height];
    const line = (image * from[0]! + row) * from[1]!;
    return values[(line + (pixel % width)) * channels + (index % channels)]!;
  });
}

function softmax(logits: Float32Array, classCount: number): Float32Array {
  const probabilities = new Float32Array(logits.length);
  for (let start = 0; start < logits.length; start += classCount) {
    const row = logits.subarray(start, start + classCount);
    const largest = Math.max(...row);
    const sum = row.reduce((total, logit) => total + Math.exp(logit - largest), 0);
    probabilities.set(
      row.map((logit) => Math.exp(logit - largest) / sum),
      start,
    );
  }
  return probabilities;
}
