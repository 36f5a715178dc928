import { resolve } from 'node:path';
import { Command } from 'commander';
import type { DatasetInfo, SplitInfo } from './format-dataset-info.js';
import type { Dataset } from '../../data/dataset.js';
import type { Split } from '../../data/mnist/mnist-files.js';
import { addDatasetOptions, DATASET_HELP, type DatasetFlags } from '../options/dataset-options.js';
import { addSeedOption } from '../options/seed-option.js';
import type { ExitCode, Shell } from '../shell.js';
import { loadWithProgress } from './load-with-progress.js';

interface InfoFlags extends DatasetFlags {
  readonly seed: number;
}

/** Creates `mnist data info`. */
export function createInfoCommand(shell: Shell): Command {
  const command = new Command('info').description(
    'Say where a dataset is, whether it is intact, and how many images each class has.',
  );
  return addSeedOption(addDatasetOptions(command))
    .option('--json', 'print JSON only')
    .addHelpText('after', help)
    .action(shell.action((flags: InfoFlags) => info(shell, flags)));
}

const help = `
Downloads nothing.

${DATASET_HELP}

Examples:
  $ mnist data info
  $ mnist data info --dataset synthetic --limit 1000
  $ mnist data info --dataset my-digits
`;

async function info(shell: Shell, flags: InfoFlags): Promise<ExitCode> {
  const { terminal } = shell;
  const { formatDatasetInfo } = await import('./format-dataset-info.js');
  const result =
    flags.dataset === 'mnist'
      ? await describeMnist(shell, flags)
      : await describeOther(shell, flags);
  await terminal.print(formatDatasetInfo(result));
  await terminal.printJson(result);
  if (result.files?.some(({ status }) => status === 'missing')) {
    terminal.note('`mnist data download` fetches what is missing');
  }
  return 0;
}

/** MNIST's files are looked at first: what is missing must not be downloaded. */
async function describeMnist(shell: Shell, flags: InfoFlags): Promise<DatasetInfo> {
  const { mnistFolder } = await import('../../data/mnist/mnist-folder.js');
  const { verifyMnist } = await import('../../data/mnist/verify-mnist.js');
  const { fileStatus } = await import('./file-status.js');
  const folder = mnistFolder({ dataDir: flags.dataDir, env: shell.streams.env });
  const checks = await verifyMnist(folder);
  const isUsable = (split: Split): boolean =>
    checks.every(({ file, status }) => file.split !== split || status === 'verified');
  const splits: SplitInfo[] = [];
  for (const split of ['train', 'test'] as const) {
    if (isUsable(split)) splits.push(await describeSplit(shell, flags, split));
  }
  return { dataset: flags.dataset, folder, files: checks.map(fileStatus), splits };
}

async function describeOther(shell: Shell, flags: InfoFlags): Promise<DatasetInfo> {
  const { findParts } = await import('../../data/dataset.js');
  const splits: SplitInfo[] = [];
  for (const part of await findParts(flags.dataset)) {
    // A dataset of one part gives it, whichever is asked for.
    splits.push(await describeSplit(shell, flags, part === 'all' ? 'train' : part));
  }
  const { dataset } = flags;
  return dataset === 'synthetic'
    ? { dataset, splits }
    : { dataset, folder: resolve(dataset), splits };
}

async function describeSplit(shell: Shell, flags: InfoFlags, split: Split): Promise<SplitInfo> {
  const { describeDataset } = await import('../../data/dataset.js');
  const data = await loadWithProgress(shell, { ...flags, split });
  const { split: part, count, sha256 } = describeDataset(data);
  return { split: part, count, sha256, classes: countClasses(data) };
}

function countClasses({ labels, classNames }: Dataset): SplitInfo['classes'] {
  return classNames.map((name, index) => ({
    name,
    count: labels.reduce((count, label) => (label === index ? count + 1 : count), 0),
  }));
}
