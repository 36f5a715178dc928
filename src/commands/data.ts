import { Command } from 'commander';
import { createDownloadCommand } from './data/download.js';
import { createExportCommand } from './data/export.js';
import { createInfoCommand } from './data/info.js';
import { createVerifyCommand } from './data/verify.js';
import type { Shell } from './shell.js';

/** Creates `mnist data`. */
export function createDataCommand(shell: Shell): Command {
  return new Command('data')
    .description('Download, verify, describe and export datasets.')
    .addCommand(createDownloadCommand(shell))
    .addCommand(createVerifyCommand(shell))
    .addCommand(createInfoCommand(shell))
    .addCommand(createExportCommand(shell))
    .addHelpText('after', help);
}

const help = `
MNIST's files are kept in --data-dir, else $MNIST_DATA_DIR, else the user's cache folder.
$MNIST_MIRROR names another place to download them from.

Examples:
  $ mnist data download
  $ mnist data info
  $ mnist data export --output digits --split test --limit 100
`;
