import type { ChalkInstance } from 'chalk';
import { formatBytes, formatRate } from './format-quantity.js';
import { formatTable, type TableColumn } from './format-table.js';

/** How fast a network is with some settings. */
export interface SpeedFigure {
  readonly arch: string;
  readonly batchSize: number;
  readonly threads: number;
  /** How it was trained. */
  readonly kernels?: string;
  readonly imagesPerSecond: number;
}

/** What a machine does. */
export interface BenchFigures {
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly memoryBytes: number;
    readonly platform: string;
    readonly versions: Readonly<Record<'mnist' | 'node' | 'onnxruntime', string>>;
  };
  readonly training: readonly SpeedFigure[];
  readonly inference: readonly SpeedFigure[];
  /** From a picture's bytes to its answer. */
  readonly picture: {
    readonly width: number;
    readonly height: number;
    readonly milliseconds: number;
  };
  /** The settings that are fastest. */
  readonly recommended: {
    readonly train: { readonly threads: number; readonly batchSize: number };
    readonly predict: { readonly threads: number };
  };
}

/** Lays out a machine's figures: a line of each network and batch size, a column of each thread count. */
export function formatBench(figures: BenchFigures, paint: ChalkInstance): string {
  const { machine, training, inference, picture, recommended } = figures;
  const { processor, cores, memoryBytes, platform, versions } = machine;
  const { threads, batchSize } = recommended.train;
  return [
    `${processor}, ${cores} cores, ${formatBytes(memoryBytes)}, ${platform}`,
    `mnist ${versions.mnist}, Node ${versions.node}, ONNX Runtime ${versions.onnxruntime}`,
    '',
    paint.bold('Training, images/s'),
    '',
    formatSpeeds(training, paint),
    '',
    paint.bold('Classifying, images/s'),
    '',
    formatSpeeds(inference, paint),
    '',
    `One picture of ${picture.width} x ${picture.height} pixels: ${picture.milliseconds.toFixed(1)} ms, once the program runs.`,
    '',
    paint.bold('Fastest here'),
    `  mnist train --threads ${threads} --batch-size ${batchSize}`,
    `  mnist predict --threads ${recommended.predict.threads}, and evaluate alike`,
  ].join('\n');
}

function formatSpeeds(speeds: readonly SpeedFigure[], paint: ChalkInstance): string {
  const threadCounts = distinct(speeds.map(({ threads }) => threads)).sort((a, b) => a - b);
  const hasKernels = speeds.some(({ kernels }) => kernels !== undefined);
  const columns: TableColumn[] = [
    { heading: 'network' },
    { heading: 'batch', align: 'right' },
    ...(hasKernels ? [{ heading: 'kernels' }] : []),
    ...threadCounts.map((threads): TableColumn => {
      return { heading: `${threads} thread${threads === 1 ? '' : 's'}`, align: 'right' };
    }),
  ];
  const rows = distinct(speeds.map(rowOf)).map((row) => {
    const ofRow = speeds.filter((speed) => rowOf(speed) === row);
    return [
      ofRow[0]?.arch ?? '',
      String(ofRow[0]?.batchSize ?? ''),
      ...(hasKernels ? [ofRow[0]?.kernels ?? ''] : []),
      ...threadCounts.map((threads) => {
        const speed = ofRow.find((one) => one.threads === threads);
        return speed ? formatRate(speed.imagesPerSecond) : '';
      }),
    ];
  });
  return formatTable(columns, rows, paint);
}

/** Speeds that differ in nothing but the number of threads stand in one row. */
function rowOf({ arch, batchSize, kernels = '' }: SpeedFigure): string {
  return `${arch} ${batchSize} ${kernels}`;
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
