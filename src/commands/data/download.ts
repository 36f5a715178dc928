import { Command } from 'commander';
import type { CompletedFile } from '../../data/mnist/complete-mnist.js';
import { addDataDirOption } from '../options/dataset-options.js';
import type { ExitCode, Shell } from '../shell.js';
import { createDownloadDisplay } from './load-with-progress.js';

interface DownloadFlags {
  readonly dataDir?: string;
  readonly force: boolean;
}

/** Creates `mnist data download`. */
export function createDownloadCommand(shell: Shell): Command {
  return addDataDirOption(
    new Command('download').description('Download what is missing of MNIST, and verify it all.'),
  )
    .option('--force', 'replace the files that are there, damaged or not', false)
    .option('--json', 'print JSON only')
    .addHelpText('after', help)
    .action(shell.action((flags: DownloadFlags) => download(shell, flags)));
}

const help = `
Examples:
  $ mnist data download
  $ mnist data download --data-dir ./mnist-data
  $ MNIST_MIRROR=http://localhost:8000/mnist mnist data download
`;

async function download(shell: Shell, { dataDir, force }: DownloadFlags): Promise<ExitCode> {
  const { completeMnist } = await import('../../data/mnist/complete-mnist.js');
  const { mnistFolder } = await import('../../data/mnist/mnist-folder.js');
  const { mnistMirrors } = await import('../../data/mnist/mnist-mirrors.js');
  const { terminal, streams } = shell;
  const folder = mnistFolder({ dataDir, env: streams.env });
  const mirrors = mnistMirrors(streams.env);
  const display = await createDownloadDisplay(terminal);
  let completed: CompletedFile[];
  try {
    const { onProgress } = display;
    completed = await completeMnist({ folder, mirrors, force, onProgress });
  } finally {
    display.stop();
  }
  const files = completed.map(({ file, path, isNew }) => ({
    name: file.name,
    status: isNew ? 'downloaded' : 'present',
    path,
  }));
  await terminal.print(files.map(({ status, path }) => `${status.padEnd(10)}  ${path}`).join('\n'));
  await terminal.printJson({ folder, files });
  return 0;
}
