import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTrainingSummary } from '../../src/model/load-training-summary.js';
import { createTemporaryFolder } from '../data/temporary-folder.js';

/** A model folder whose `training.json` is as given. */
async function folderWith(text: string): Promise<string> {
  const folder = await createTemporaryFolder();
  await writeFile(path.join(folder, 'training.json'), text);
  return folder;
}

describe('loadTrainingSummary', () => {
  it('says how the bundled model was trained', async () => {
    const summary = await loadTrainingSummary('bundled');
    expect(summary).toMatchObject({ dataset: 'mnist', testCount: 10_000 });
    expect(summary?.epochs).toBeGreaterThan(0);
    expect(summary?.testAccuracy).toBeGreaterThan(0.99);
  });

  it('does without what is not there', async () => {
    const record = { dataset: { name: 'synthetic' }, seed: 7, history: [{}, {}] };
    expect(await loadTrainingSummary(await folderWith(JSON.stringify(record)))).toEqual({
      dataset: 'synthetic',
      epochs: 2,
      seed: 7,
      finished: null,
      testAccuracy: null,
      testCount: null,
    });
  });

  it('is null for files that are not understood, and where there is none', async () => {
    for (const text of ['', '{', 'null', '[]', '{"dataset":"mnist"}']) {
      expect(await loadTrainingSummary(await folderWith(text))).toBeNull();
    }
    expect(await loadTrainingSummary(await createTemporaryFolder())).toBeNull();
  });
});
