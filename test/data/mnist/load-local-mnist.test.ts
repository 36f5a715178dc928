import { describe, expect, it } from 'vitest';
import { loadLocalMnist } from '../../../src/data/mnist/load-local-mnist.js';
import { createTemporaryFolder } from '../temporary-folder.js';
import { writeTinyMnist } from '../tiny-mnist.js';

describe('loadLocalMnist', () => {
  it('finds nothing where nothing is, and downloads nothing', async () => {
    const folder = await createTemporaryFolder();
    const notes: string[] = [];
    const found = await loadLocalMnist({
      // Whoever asked this mirror would wait for long.
      env: { MNIST_DATA_DIR: folder, MNIST_MIRROR: 'http://192.0.2.1/' },
      split: 'test',
      onDamage: (text) => notes.push(text),
    });
    expect(found).toBeUndefined();
    expect(notes).toEqual([]);
  });

  it('says what is wrong with files of that name, and does without', async () => {
    const folder = await createTemporaryFolder();
    await writeTinyMnist(folder);
    const notes: string[] = [];
    const found = await loadLocalMnist({
      env: { MNIST_DATA_DIR: folder },
      split: 'test',
      onDamage: (text) => notes.push(text),
    });
    expect(found).toBeUndefined();
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('the file is not the published MNIST file');
  });

  it.runIf(process.env.MNIST_DATA_DIR)('loads what is there', async () => {
    const found = await loadLocalMnist({
      env: process.env,
      split: 'test',
      onDamage: () => undefined,
    });
    expect(found?.count).toBe(10_000);
  });
});
