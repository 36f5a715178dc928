import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mnistFolder } from '../../../src/data/mnist/mnist-folder.js';

const home = resolve('/home/someone');

describe('mnistFolder', () => {
  it('prefers --data-dir to MNIST_DATA_DIR to the cache', () => {
    const env = { MNIST_DATA_DIR: resolve('/data'), XDG_CACHE_HOME: resolve('/cache') };
    expect(mnistFolder({ dataDir: 'here', env })).toBe(resolve('here'));
    expect(mnistFolder({ env })).toBe(resolve('/data'));
    expect(mnistFolder({ env: { XDG_CACHE_HOME: resolve('/cache') } })).toBe(
      join(resolve('/cache'), 'mnist'),
    );
  });

  it.each([
    ['linux', join(home, '.cache', 'mnist')],
    ['freebsd', join(home, '.cache', 'mnist')],
    ['darwin', join(home, 'Library', 'Caches', 'mnist')],
    ['win32', join(home, 'AppData', 'Local', 'mnist')],
  ] as const)('uses the cache folder of %s', (platform, folder) => {
    expect(mnistFolder({ env: {}, platform, home })).toBe(folder);
  });

  it('uses %LOCALAPPDATA% on Windows', () => {
    const env = { LOCALAPPDATA: 'L:' };
    expect(mnistFolder({ env, platform: 'win32', home })).toBe(join('L:', 'mnist'));
  });

  it('takes empty variables for unset, and ignores a relative XDG_CACHE_HOME', () => {
    const env = { MNIST_DATA_DIR: '', XDG_CACHE_HOME: 'relative' };
    expect(mnistFolder({ dataDir: '', env, platform: 'linux', home })).toBe(
      join(home, '.cache', 'mnist'),
    );
  });
});
