import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { runMnist } from '../../run-mnist.js';
import { expectAnswer } from './answer-of.js';
import { describePage } from './describe-page.js';
import { drawDigit, drawNumber } from './draw-digit.js';

describePage('this visit', (test) => {
  it('gives a labelled folder of what was corrected, which mnist evaluate and train read', async () => {
    const { page } = test;
    await drawNumber(page, [4, 2]);
    await expectAnswer(page, '42');
    await page.getByRole('button', { name: 'Clear' }).click();
    await drawDigit(page, 9);
    await expectAnswer(page, '9');
    await page.getByRole('tab', { name: 'This visit' }).click();

    const [newest, oldest] = await page
      .getByRole('list', { name: /Pictures of this visit/ })
      .locator('> li')
      .all();
    await newest!.getByRole('combobox', { name: 'That was a' }).selectOption('7');
    await oldest!.getByRole('button', { name: 'Right, it is a 4' }).click();

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as labelled folder' }).click();
    const folder = await mkdtemp(join(tmpdir(), 'mnist-visit-'));
    try {
      const zip = join(folder, 'drawings.zip');
      await (await download).saveAs(zip);
      const files = unzipSync(await readFile(zip));
      const names = Object.keys(files).filter((name) => !name.endsWith('/'));
      expect(names.sort()).toEqual(['mnist-drawings/4/0001.png', 'mnist-drawings/7/0001.png']);
      for (const name of names) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        await writeFile(join(folder, name), files[name]!);
      }
      const dataset = join(folder, 'mnist-drawings');
      const evaluated = await runMnist(
        ['evaluate', '--model', 'bundled', '--dataset', dataset, '--confusion', '--json'],
        { cwd: folder },
      );
      expect(evaluated.status, evaluated.stderr).toBe(0);
      const { count, confusion } = JSON.parse(evaluated.stdout) as {
        count: number;
        confusion: number[][];
      };
      // The 4 is read as one; the 9 that was called a 7 is still read as a 9.
      expect([count, confusion[4]![4], confusion[7]![9]]).toEqual([2, 1, 1]);
      const trained = await runMnist(
        ['train', '--dataset', dataset, '--recipe', 'fast', '--quiet', '--json'],
        { cwd: folder },
      );
      expect(trained.status, trained.stderr).toBe(0);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
