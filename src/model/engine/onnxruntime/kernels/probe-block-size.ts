import { blockChannels } from '../../../graph/blocked/nchwc.js';
import { encodeOnnx } from '../../../graph/onnx/encode-onnx.js';
import { OnnxGraph } from '../../../graph/onnx/onnx-graph.js';
import { createOnnxSession, floatTensor } from '../session.js';

// A multiple of every block that there is: 16 with AVX-512, 8 with AVX2, 4 to 16 elsewhere.
const CHANNELS = 32;

/**
 * Finds out how many channels ONNX Runtime's blocked kernels put together on this machine, by
 * blocking a picture and looking where the second pixel ends up; 1 where there are no such kernels.
 */
export async function probeBlockSize(): Promise<number> {
  const graph = new OnnxGraph();
  const picture = graph.input('picture', [1, CHANNELS, 1, 2]);
  graph.output(blockChannels(graph, picture), 'blocked', [1, CHANNELS, 1, 2]);
  try {
    const session = await createOnnxSession(encodeOnnx(graph), 1);
    const pixels = Float32Array.from({ length: 2 * CHANNELS }, (_, index) => index % 2);
    const results = await session.run({ picture: floatTensor(pixels, [1, CHANNELS, 1, 2]) });
    await session.release();
    return results.blocked!.indexOf(1);
  } catch {
    // This build of ONNX Runtime does not know the operators.
    return 1;
  }
}
