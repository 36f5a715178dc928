import { join } from 'node:path';
import { Command, Option } from 'commander';
import type { Dataset } from '../../data/dataset.js';
import type { Split } from '../../data/mnist/mnist-files.js';
import { addDatasetOptions, type DatasetFlags } from '../options/dataset-options.js';
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
  readonly split: Split;
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
split from 1. IDX files are named like MNIST's and can be used with --dataset FOLDER.

Examples:
  $ mnist data export --output digits --split test --limit 100
  $ mnist data export --output synthetic-digits --dataset synthetic --limit 1000 --format idx
`;

async function exportDataset(shell: Shell, flags: ExportFlags): Promise<ExitCode> {
  const { terminal } = shell;
  const splits: readonly Split[] = flags.split === 'both' ? ['train', 'test'] : [flags.split];
  const exported: ExportedSplit[] = [];
  for (const split of splits) {
    const data = await loadWithProgress(shell, { ...flags, split });
    const paths = await writeSplit(shell, data, flags);
    exported.push({ split, count: data.count, paths });
  }
  await terminal.print(exported.map(formatExportedSplit).join('\n'));
  await terminal.printJson({ dataset: flags.dataset, format: flags.format, splits: exported });
  return 0;
}

function formatExportedSplit({ split, count, paths }: ExportedSplit): string {
  return `${split.padEnd(5)}  ${count} images  ${paths.join('  ')}`;
}

async function writeSplit(
  { terminal }: Shell,
  data: Dataset,
  { output, format }: ExportFlags,
): Promise<readonly string[]> {
  if (format === 'idx') {
    const { writeIdxFiles } = await import('../../data/export/write-idx-files.js');
    return writeIdxFiles(data, output, data.split);
  }
  const { writePngFolders } = await import('../../data/export/write-png-folders.js');
  const { createProgress } = await import('../../report/progress.js');
  const folder = join(output, data.split);
  const progress = createProgress(terminal, {
    label: data.split,
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
