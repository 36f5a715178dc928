import { describe, expect, it } from 'vitest';
import { MNIST_MIRRORS, mnistMirrors } from '../../../src/data/mnist/mnist-mirrors.js';
import { failureOf } from '../failure-of.js';

describe('mnistMirrors', () => {
  it('are the published ones unless MNIST_MIRROR is set', () => {
    expect(mnistMirrors({})).toBe(MNIST_MIRRORS);
    expect(mnistMirrors({ MNIST_MIRROR: '' })).toBe(MNIST_MIRRORS);
  });

  it.each(['http://localhost:8000/mnist', 'http://localhost:8000/mnist/'])(
    'are %s alone when MNIST_MIRROR says so',
    (address) => {
      expect(mnistMirrors({ MNIST_MIRROR: address })).toEqual(['http://localhost:8000/mnist/']);
    },
  );

  it.each(['localhost', 'file:///tmp', 'not an address'])('refuse %s', async (address) => {
    expect(await failureOf(() => mnistMirrors({ MNIST_MIRROR: address }))).toMatchObject({
      code: 'invalid-option',
      option: '$MNIST_MIRROR',
    });
  });
});
