import { createRandom } from '../../../../data/random.js';
import type { Architecture } from '../../../architecture/architecture.js';
import { parseKerasJson } from '../../../architecture/keras-json.js';
import { createTrainingProgram } from '../../../architecture/training-program.js';
import { createBlockedLowering } from '../../../graph/blocked/blocked-lowering.js';
import type { Lowering } from '../../../graph/lowering.js';
import { standardLowering } from '../../../graph/standard/standard-lowering.js';
import { initializeWeights, type ModelWeights } from '../../../model.js';
import { createOnnxSession, floatTensor } from '../session.js';

// Something of everything: borders, strides, blocks that are not full, statistics, pooling.
const layers = [
  ['Conv2D', { filters: 20, kernel_size: 3, strides: 2, use_bias: false }], // [13, 13, 20]
  ['BatchNormalization', {}],
  ['ReLU', {}],
  ['Conv2D', { filters: 9, kernel_size: 3, padding: 'same', activation: 'relu' }],
  ['MaxPooling2D', {}], // [6, 6, 9]
  ['Conv2D', { filters: 16, kernel_size: 3, strides: 2, activation: 'tanh' }], // [2, 2, 16]
  ['Flatten', {}],
  ['Dense', { units: 10, activation: 'softmax' }],
] as const;

const TOLERANCE = 1e-4;

/**
 * Computes loss and all gradients of a small network by the blocked kernels and by the standard
 * ones; `true` when they agree to 1e-4 of the largest value.
 */
export async function checkBlockedKernels(block: number): Promise<boolean> {
  const architecture = parseKerasJson(
    layers.map(([className, config], index) => ({
      class_name: className,
      config: { name: `${index}`, ...config },
    })),
    'self-check',
  );
  try {
    const batch = 2 * block;
    const [got, expected] = await Promise.all([
      computeGradients(createBlockedLowering(block), architecture, batch),
      computeGradients(standardLowering, architecture, batch),
    ]);
    return [...expected].every(([name, values]) => agree(got.get(name)!, values));
  } catch {
    // An operator that this build of ONNX Runtime does not know, or refuses.
    return false;
  }
}

async function computeGradients(
  lowering: Lowering,
  architecture: Architecture,
  batch: number,
): Promise<ModelWeights> {
  const { program } = createTrainingProgram(architecture);
  const graph = lowering.lower(program, { batch });
  const weights = initializeWeights(architecture, 1);
  const session = await createOnnxSession(graph.bytes, 1);
  const results = await session.run(
    Object.fromEntries([
      ...graph.inputs.map(({ name, dims }) => {
        const random = createRandom(1, name);
        const size = dims.reduce((product, length) => product * length, 1);
        const values = Float32Array.from({ length: size }, () => random.uniform());
        return [name, floatTensor(values, dims)] as const;
      }),
      ...graph.parameters.map(
        (layout) =>
          [layout.name, floatTensor(layout.pack(weights.get(layout.name)!), layout.dims)] as const,
      ),
    ]),
  );
  await session.release();
  return new Map(
    graph.parameterOutputs.map((layout) => [layout.name, layout.unpack(results[layout.name]!)]),
  );
}

function agree(got: Float32Array, expected: Float32Array): boolean {
  const scale = expected.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  return expected.every((value, index) => Math.abs(got[index]! - value) <= TOLERANCE * scale);
}
