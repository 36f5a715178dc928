import { MnistError } from '../../errors/mnist-error.js';

/** Where MNIST's gzip files are published, in the order in which they are asked. */
export const MNIST_MIRRORS: readonly string[] = [
  'https://storage.googleapis.com/cvdf-datasets/mnist/',
  'https://ossci-datasets.s3.amazonaws.com/mnist/',
];

/**
 * Says which mirrors are asked: `$MNIST_MIRROR` alone when it is set, else {@link MNIST_MIRRORS}.
 *
 * @returns addresses that end in `/`
 * @throws MnistError `invalid-option` when `$MNIST_MIRROR` is no http(s) address
 */
export function mnistMirrors(env: NodeJS.ProcessEnv): readonly string[] {
  const override = env.MNIST_MIRROR;
  if (!override) return MNIST_MIRRORS;
  if (!URL.canParse(override) || !/^https?:$/.test(new URL(override).protocol)) {
    throw new MnistError({
      code: 'invalid-option',
      option: '$MNIST_MIRROR',
      expected: 'the http(s) address of a folder with the four .gz files',
      got: JSON.stringify(override),
    });
  }
  return [override.endsWith('/') ? override : `${override}/`];
}
