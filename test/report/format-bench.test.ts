import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import { formatBench } from '../../src/report/format-bench.js';

describe('formatBench', () => {
  it('has a row for each batch size and a column for each number of threads', () => {
    const speed = (threads: number, batchSize: number, imagesPerSecond: number) => ({
      ...{ arch: 'classic', batchSize, threads, imagesPerSecond },
    });
    const text = formatBench(
      {
        machine: {
          processor: 'Abacus 3000',
          cores: 2,
          memoryBytes: 8e9,
          platform: 'linux x64',
          versions: { mnist: '1.2.3', node: '20.0.0', onnxruntime: '1.30.0' },
        },
        training: [
          { ...speed(1, 128, 3000), kernels: 'auto' },
          { ...speed(2, 128, 5700), kernels: 'auto' },
          { ...speed(2, 128, 4000), kernels: 'standard' },
        ],
        inference: [speed(2, 1, 4.25)],
        picture: { width: 280, height: 280, milliseconds: 3.14159 },
        recommended: { train: { threads: 2, batchSize: 128 }, predict: { threads: 1 } },
      },
      new Chalk({ level: 0 }),
    );
    expect(text.split('\n')).toEqual([
      'Abacus 3000, 2 cores, 8.0 GB, linux x64',
      'mnist 1.2.3, Node 20.0.0, ONNX Runtime 1.30.0',
      '',
      'Training, images/s',
      '',
      'network  batch  kernels   1 thread  2 threads',
      '───────  ─────  ────────  ────────  ─────────',
      'classic    128  auto         3,000      5,700',
      'classic    128  standard                4,000',
      '',
      'Classifying, images/s',
      '',
      'network  batch  2 threads',
      '───────  ─────  ─────────',
      'classic      1        4.3',
      '',
      'One picture of 280 x 280 pixels: 3.1 ms, once the program runs.',
      '',
      'Fastest here',
      '  mnist train --threads 2 --batch-size 128',
      '  mnist predict --threads 1, and evaluate alike',
    ]);
  });
});
