import { createRequire } from 'node:module';
import util from 'node:util';
import type * as tfjs from '@tensorflow/tfjs';
import { MnistError } from '../../../errors/mnist-error.js';

/** All that TensorFlow.js exports; both packages export the same. */
export type TensorFlowModule = typeof tfjs;

/** TensorFlow.js, ready to compute. */
export interface TensorFlow {
  readonly tf: TensorFlowModule;
  /** The package that was found. */
  readonly packageName: string;
  readonly version: string;
  /** Whether TensorFlow's own library computes, and not JavaScript. */
  readonly isNative: boolean;
}

/** Loads a package by its name, as `require` does. */
export type PackageImporter = (packageName: string) => unknown;

/** TensorFlow's own library; its installer downloads it. */
const NATIVE_PACKAGE = '@tensorflow/tfjs-node';

/** The same in JavaScript, without anything to download; many times slower. */
const PURE_PACKAGE = '@tensorflow/tfjs';

/**
 * Loads TensorFlow.js: the native package if it is installed, else the one in JavaScript. Neither
 * comes with the toolkit.
 *
 * @throws MnistError `engine-not-installed`, `engine-not-working`
 */
export async function loadTensorFlow(
  importPackage: PackageImporter = createRequire(import.meta.url),
): Promise<TensorFlow> {
  restoreUtilFunctions();
  for (const packageName of [NATIVE_PACKAGE, PURE_PACKAGE]) {
    const tf = importIfInstalled(packageName, importPackage);
    if (!tf) continue;
    const isNative = packageName === NATIVE_PACKAGE;
    // No checks for NaN in every operation, and no advertisement on stderr.
    tf.enableProdMode();
    if (!isNative) await tf.setBackend('cpu');
    await tf.ready();
    return { tf, packageName, version: tf.version.tfjs, isNative };
  }
  throw new MnistError({
    code: 'engine-not-installed',
    engine: 'tensorflow',
    packages: [NATIVE_PACKAGE, PURE_PACKAGE],
  });
}

function importIfInstalled(
  packageName: string,
  importPackage: PackageImporter,
): TensorFlowModule | undefined {
  try {
    return importPackage(packageName) as TensorFlowModule;
  } catch (error) {
    if (isNotInstalled(error, packageName)) return undefined;
    const message = error instanceof Error ? error.message : String(error);
    const reason = message.split('\n', 1).join().trim();
    throw new MnistError({ code: 'engine-not-working', package: packageName, reason });
  }
}

/** Whether the package itself is missing, and not something that it needs. */
function isNotInstalled(error: unknown, packageName: string): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'MODULE_NOT_FOUND' &&
    error.message.includes(`'${packageName}'`)
  );
}

/**
 * Gives Node.js back what Node 23 has taken away and tfjs-node 4.22 still calls.
 *
 * @see https://github.com/tensorflow/tfjs/issues/8609
 */
function restoreUtilFunctions(): void {
  const functions = util as unknown as Record<string, ((value: unknown) => boolean) | undefined>;
  functions.isNullOrUndefined ??= (value) => value === null || value === undefined;
  functions.isArray ??= (value) => Array.isArray(value);
}
