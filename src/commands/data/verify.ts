import { Command } from 'commander';
import { addDataDirOption } from '../options/dataset-options.js';
import type { ExitCode, Shell } from '../shell.js';

interface VerifyFlags {
  readonly dataDir?: string;
}

/** Creates `mnist data verify`. */
export function createVerifyCommand(shell: Shell): Command {
  return addDataDirOption(
    new Command('verify').description("Compare MNIST's files with the published checksums."),
  )
    .option('--json', 'print JSON only')
    .addHelpText('after', help)
    .action(shell.action((flags: VerifyFlags) => verify(shell, flags)));
}

const help = `
Exit code: 0 when all four files are there and right, 1 when not.

Examples:
  $ mnist data verify
  $ mnist data verify --data-dir ./mnist-data || mnist data download --data-dir ./mnist-data
`;

async function verify(shell: Shell, { dataDir }: VerifyFlags): Promise<ExitCode> {
  const { mnistFolder } = await import('../../data/mnist/mnist-folder.js');
  const { verifyMnist } = await import('../../data/mnist/verify-mnist.js');
  const { fileStatus, formatFileStatus } = await import('./file-status.js');
  const { terminal, streams } = shell;
  const folder = mnistFolder({ dataDir, env: streams.env });
  const files = (await verifyMnist(folder)).map(fileStatus);
  const verified = files.every(({ status }) => status === 'verified');
  await terminal.print([folder, ...files.map(formatFileStatus)].join('\n'));
  await terminal.printJson({ folder, verified, files });
  if (files.some(({ status }) => status === 'missing')) {
    terminal.note('`mnist data download` fetches what is missing');
  }
  if (files.some(({ status }) => status === 'damaged')) {
    terminal.note('`mnist data download --force` replaces damaged files');
  }
  return verified ? 0 : 1;
}
