import util from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { loadTensorFlow } from '../../../../src/model/engine/tensorflow/load-tensorflow.js';
import { failureOf } from '../../../data/failure-of.js';

/** As `require` fails for a package that is not there. */
function missing(packageName: string): Error {
  return Object.assign(new Error(`Cannot find module '${packageName}'`), {
    code: 'MODULE_NOT_FOUND',
  });
}

/** Just enough of TensorFlow.js to be found. */
function createStandIn(): { setBackend: () => unknown } {
  return {
    enableProdMode: vi.fn(),
    setBackend: vi.fn(() => Promise.resolve(true)),
    ready: () => Promise.resolve(),
    version: { tfjs: '4.22.0' },
  } as { setBackend: () => unknown };
}

describe('loadTensorFlow', () => {
  it('finds the package that is installed here', async () => {
    const { tf, packageName, version, isNative } = await loadTensorFlow();
    expect({ packageName, version, isNative }).toEqual({
      packageName: '@tensorflow/tfjs',
      version: '4.22.0',
      isNative: false,
    });
    expect(tf.getBackend()).toBe('cpu');
  });

  it('prefers the native package, and leaves it its backend', async () => {
    const standIn = createStandIn();
    const importPackage = vi.fn(() => standIn);
    const { packageName, isNative } = await loadTensorFlow(importPackage);
    expect({ packageName, isNative }).toEqual({
      packageName: '@tensorflow/tfjs-node',
      isNative: true,
    });
    expect(importPackage.mock.calls).toEqual([['@tensorflow/tfjs-node']]);
    expect(standIn.setBackend).not.toHaveBeenCalled();
  });

  it('says what to install when there is neither', async () => {
    const failure = await failureOf(() =>
      loadTensorFlow((name) => {
        throw missing(name);
      }),
    );
    expect(failure).toEqual({
      code: 'engine-not-installed',
      engine: 'tensorflow',
      packages: ['@tensorflow/tfjs-node', '@tensorflow/tfjs'],
    });
  });

  it.each([
    [
      'its library was not downloaded',
      new Error('The native addon module can not be found at path: x\nPlease rebuild'),
      'The native addon module can not be found at path: x',
    ],
    [
      'something that it needs is missing',
      missing('@mapbox/node-pre-gyp'),
      missing('@mapbox/node-pre-gyp').message,
    ],
  ])('does not take another package when %s', async (_case, error, reason) => {
    const importPackage = vi.fn(() => {
      throw error;
    });
    expect(await failureOf(() => loadTensorFlow(importPackage))).toEqual({
      code: 'engine-not-working',
      package: '@tensorflow/tfjs-node',
      reason,
    });
    expect(importPackage).toHaveBeenCalledOnce();
  });

  it('gives back what Node 23 has taken away before it imports anything', async () => {
    const functions = util as unknown as Record<string, unknown>;
    const { isNullOrUndefined: first, isArray: second } = functions;
    delete functions.isNullOrUndefined;
    delete functions.isArray;
    try {
      const answers: unknown[] = [];
      await loadTensorFlow(() => {
        const { isNullOrUndefined, isArray } = functions as Record<
          string,
          (value: unknown) => boolean
        >;
        answers.push([null, undefined, 0].map(isNullOrUndefined!), [[], 'text'].map(isArray!));
        return createStandIn();
      });
      expect(answers).toEqual([
        [true, true, false],
        [true, false],
      ]);
    } finally {
      Object.assign(functions, { isNullOrUndefined: first, isArray: second });
    }
  });
});
