import { join } from 'node:path';
import { Command, Option } from 'commander';
import type { Dataset } from '../../data/dataset.js';
import type { DatasetPart } from '../../data/folders/dataset-part.js';
import type { Split } from '../../data/mnist/mnist-files.js';
import { MnistError } from '../../errors/mnist-error.js';
import { addDatasetOptions, DATASET_HELP, type DatasetFlags } from '../options/dataset-options.js';
import { addSeedOption } from '../options/seed-option.js';
import type { ExitCode, Shell } from '../shell.js';
import { loadWithProgress } from './load-with-progress.js';

interface ExportFlags extends DatasetFlags {
  readonly output: string;
  readonly split: Split | 'both';
  readonly format: 'png' | 'idx';
  readonly seed: number;
}

/** What was written of one part. */
interface ExportedSplit {
  readonly split: DatasetPart;
  readonly count: number;
  /** The folder of the PNG files, or the two IDX files. */
  readonly paths: readonly string[];
}

/** Creates `mnist data export`. */
export function createExportCommand(shell: Shell): Command {
  const command = new Command('export')
    .description('Write a dataset as folders of PNG files, or as IDX files.')
    .requiredOption('--output <folder>', 'where to write; made if it does not exist')
    .addOption(
      new Option('--split <split>', 'which part')
        .choices(['train', 'test', 'both'])
        .default('both'),
    )
    .addOption(
      new Option('--format <format>', 'of the files').choices(['png', 'idx']).default('png'),
    );
  return addSeedOption(addDatasetOptions(command))
    .option('--json', 'print JSON only')
    .addHelpText('after', help)
    .action(shell.action((flags: ExportFlags) => exportDataset(shell, flags)));
}

const help = `
PNG files go to FOLDER/SPLIT/DIGIT/NUMBER.png, white on black, numbered by their place in the
split from 1. IDX files are named like MNIST's. Both can be used with --dataset FOLDER. Pictures of
a folder without train and test go to FOLDER/DIGIT, unless --split says what part they are.

${DATASET_HELP}

Examples:
  $ mnist data export --output digits --split test --limit 100
  $ mnist data export --output synthetic-digits --dataset synthetic --limit 1000 --format idx
`;

async function exportDataset(shell: Shell, flags: ExportFlags): Promise<ExitCode> {
  const { terminal } = shell;
  const exported: ExportedSplit[] = [];
  for (const split of await chooseParts(flags)) {
    const data = await loadWithProgress(shell, {
      ...flags,
      // A dataset of one part gives it, whichever is asked for.
      split: split === 'all' ? 'train' : split,
    });
    const paths = await writePart(shell, data, split, flags);
    exported.push({ split, count: data.count, paths });
  }
  await terminal.print(exported.map(formatExportedSplit).join('\n'));
  await terminal.printJson({ dataset: flags.dataset, format: flags.format, splits: exported });
  return 0;
}

async function chooseParts({
  dataset,
  split,
  format,
}: ExportFlags): Promise<readonly DatasetPart[]> {
  if (split !== 'both') return [split];
  const { findParts } = await import('../../data/dataset.js');
  const parts = await findParts(dataset);
  if (format === 'idx' && parts.includes('all')) {
    throw new MnistError({
      code: 'conflicting-options',
      reason:
        'IDX files are named after their part, and the dataset has none: --format idx needs --split train or --split test here',
    });
  }
  return parts;
}

function formatExportedSplit({ split, count, paths }: ExportedSplit): string {
  return `${split.padEnd(5)}  ${count} images  ${paths.join('  ')}`;
}

async function writePart(
  { terminal }: Shell,
  data: Dataset,
  part: DatasetPart,
  { output, format }: ExportFlags,
): Promise<readonly string[]> {
  if (format === 'idx' && part !== 'all') {
    const { writeIdxFiles } = await import('../../data/export/write-idx-files.js');
    return writeIdxFiles(data, output, part);
  }
  const { writePngFolders } = await import('../../data/export/write-png-folders.js');
  const { createProgress } = await import('../../report/progress.js');
  const folder = part === 'all' ? output : join(output, part);
  const progress = createProgress(terminal, {
    label: part === 'all' ? 'export' : part,
    total: data.count,
    unit: 'images',
  });
  try {
    await writePngFolders(data, folder, (written) => {
      progress.update(written);
    });
  } finally {
    progress.stop();
  }
  return [folder];
}
