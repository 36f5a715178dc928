import { resolve } from 'node:path';
import { Command } from 'commander';
import type { DatasetInfo, SplitInfo } from './format-dataset-info.js';
import type { Dataset } from '../../data/dataset.js';
import type { Split } from '../../data/mnist/mnist-files.js';
import { MnistError } from '../../errors/mnist-error.js';
import { addDatasetOptions, type DatasetFlags } from '../options/dataset-options.js';
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

Examples:
  $ mnist data info
  $ mnist data info --dataset synthetic --limit 1000
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
  const splits: SplitInfo[] = [];
  let missing: unknown;
  for (const split of ['train', 'test'] as const) {
    try {
      splits.push(await describeSplit(shell, flags, split));
    } catch (error) {
      // A folder may have one of the parts only.
      if (!(error instanceof MnistError) || error.failure.code !== 'no-dataset-in-folder') {
        throw error;
      }
      missing ??= error;
    }
  }
  if (splits.length === 0) throw missing;
  const { dataset } = flags;
  return dataset === 'synthetic'
    ? { dataset, splits }
    : { dataset, folder: resolve(dataset), splits };
}

async function describeSplit(shell: Shell, flags: InfoFlags, split: Split): Promise<SplitInfo> {
  const { describeDataset } = await import('../../data/dataset.js');
  const data = await loadWithProgress(shell, { ...flags, split });
  const { count, sha256 } = describeDataset(data);
  return { split, count, sha256, classes: countClasses(data) };
}

function countClasses({ labels, classNames }: Dataset): SplitInfo['classes'] {
  return classNames.map((name, index) => ({
    name,
    count: labels.reduce((count, label) => (label === index ? count + 1 : count), 0),
  }));
}
