import { randomInt } from 'node:crypto';
import { Command } from 'commander';
import type { DatasetPart } from '../data/folders/dataset-part.js';
import type { LabeledImages } from '../data/labeled-images.js';
import type { ModelSource } from '../model/model-source.js';
import type { Terminal } from '../report/terminal.js';
import { loadWithProgress } from './data/load-with-progress.js';
import { addDatasetOptions, DATASET_HELP, type DatasetFlags } from './options/dataset-options.js';
import { addModelOptions, type ModelFlags } from './options/model-options.js';
import { parseWholeNumber } from './options/parse-number.js';
import { parseOutputFile } from './options/parse-output-file.js';
import { addSplitOption, type SplitFlags } from './options/split-option.js';
import type { ExitCode, Shell } from './shell.js';

interface SamplesFlags extends DatasetFlags, SplitFlags, ModelFlags {
  readonly count: number;
  readonly seed?: number;
  readonly predict?: boolean;
  readonly output?: string;
}

/** Creates `mnist samples`. */
export function createSamplesCommand(shell: Shell): Command {
  const command = new Command('samples')
    .description('Show random digits of a dataset, and what a model takes them for.')
    .option(
      '--count <number>',
      'how many digits',
      parseWholeNumber('--count', { min: 1, max: MOST_SAMPLES }),
      10,
    )
    .option(
      '--seed <number>',
      'the same digits each time (default: others each time)',
      parseWholeNumber('--seed'),
    )
    .option('--predict', 'show what the model answers, green when right and red when wrong');
  addSplitOption(addDatasetOptions(command));
  return addModelOptions(command)
    .option(
      '--output <file>',
      'draw the digits to a .png file too',
      parseOutputFile('--output', ['.png']),
    )
    .option('--json', 'print JSON only')
    .addHelpText('after', help)
    .action(shell.action((flags: SamplesFlags) => runSamples(shell, flags)));
}

const help = `
--model, --ensemble and --tta imply --predict. In the PNG file the digits stand in rows of ten, in the same order.

${DATASET_HELP}

Examples:
  $ mnist samples
  $ mnist samples --predict --count 20 --seed 7
  $ mnist samples --dataset synthetic --limit 1000 --output samples.png
`;

/** More would not be looked at, and their sheet would not be a picture any more. */
const MOST_SAMPLES = 1000;

async function runSamples(shell: Shell, flags: SamplesFlags): Promise<ExitCode> {
  const { terminal } = shell;
  const { dataset, output, seed = randomInt(2 ** 31) } = flags;
  const { checkOutputFile } = await import('./output-file.js');
  if (output !== undefined) await checkOutputFile(output);

  const { split, indices, samples } = await drawSamples(shell, flags, seed);
  const { predict = false, model, ensemble, tta = false } = flags;
  const predicts = predict || tta || (model ?? ensemble) !== undefined;
  const answers = predicts ? await predictSamples(shell, flags, samples) : undefined;
  if (output !== undefined) {
    await writeSheet(output, samples);
    terminal.note(`wrote ${output}`);
  }
  if (flags.seed === undefined) terminal.note(`the same digits again: --seed ${seed}`);
  if (!terminal.json) await terminal.print(await formatSamples(terminal, samples, answers));
  await terminal.printJson({
    dataset,
    split,
    seed,
    ...answers?.source,
    samples: Array.from(indices, (index, i) => ({
      index,
      label: samples.labels[i],
      ...(answers && {
        predicted: answers.predictions[i]?.label,
        confidence: answers.predictions[i]?.confidence,
      }),
    })),
  });
  return 0;
}

/** Chooses images without repeating one. */
async function drawSamples(
  shell: Shell,
  { count, ...flags }: SamplesFlags,
  seed: number,
): Promise<{ split: DatasetPart; indices: Uint32Array; samples: LabeledImages }> {
  const { createPermutation } = await import('../data/shuffle.js');
  const { createRandom } = await import('../data/random.js');
  const { selectImages } = await import('../data/labeled-images.js');
  const data = await loadWithProgress(shell, { ...flags, seed });
  const indices = createPermutation(data.count, createRandom(seed, 'samples')).subarray(0, count);
  return { split: data.split, indices, samples: selectImages(data, indices) };
}

interface Answers {
  readonly source: ModelSource;
  /** The model's names of the classes, by index. */
  readonly classNames: readonly string[];
  /** One for each sample. */
  readonly predictions: readonly { readonly label: number; readonly confidence: number }[];
}

async function predictSamples(
  shell: Shell,
  flags: ModelFlags,
  samples: LabeledImages,
): Promise<Answers> {
  const { openPredictor } = await import('./open-predictor.js');
  const { mostProbable } = await import('../model/evaluation/most-probable.js');
  const { predictor, source } = await openPredictor(shell, flags);
  try {
    const { classNames } = predictor;
    const probabilities = await predictor.predict(samples.images); // [count, classes]
    const predictions = Array.from(samples.labels, (_, row) => {
      const label = mostProbable(probabilities, row, classNames.length);
      return { label, confidence: probabilities[row * classNames.length + label] ?? 0 };
    });
    return { source, classNames, predictions };
  } finally {
    await predictor.close();
  }
}

async function formatSamples(
  { columns, paint }: Terminal,
  samples: LabeledImages,
  answers: Answers | undefined,
): Promise<string> {
  const { imageAt } = await import('../data/labeled-images.js');
  const { IMAGE_SIZE } = await import('../data/digit-image.js');
  const { formatThumbnails } = await import('../report/format-thumbnails.js');
  const { formatSampleCaption } = await import('../report/format-sample-caption.js');
  const thumbnails = Array.from(samples.labels, (trueLabel, i) => {
    const label = samples.classNames[trueLabel] ?? String(trueLabel);
    const prediction = answers?.predictions[i];
    const name = answers?.classNames[prediction?.label ?? 0] ?? '';
    const answer = prediction && {
      name,
      confidence: prediction.confidence,
      isRight: name === label,
    };
    return {
      pixels: imageAt(samples, i),
      width: IMAGE_SIZE,
      height: IMAGE_SIZE,
      caption: formatSampleCaption({ label, answer }, paint),
    };
  });
  return formatThumbnails(thumbnails, { columns, paint });
}

async function writeSheet(path: string, samples: LabeledImages): Promise<void> {
  const { imageAt } = await import('../data/labeled-images.js');
  const { IMAGE_SIZE } = await import('../data/digit-image.js');
  const { encodeGrayPng } = await import('../data/image/encode-png.js');
  const { tileImages } = await import('../report/tile-images.js');
  const { writeOutputFile } = await import('./output-file.js');
  const pictures = Array.from(samples.labels, (_, i) => ({
    pixels: imageAt(samples, i),
    width: IMAGE_SIZE,
    height: IMAGE_SIZE,
  }));
  const sheet = tileImages(pictures, { perRow: 10, gap: 4, scale: 3 });
  await writeOutputFile(path, await encodeGrayPng(sheet.pixels, sheet.width, sheet.height));
}
