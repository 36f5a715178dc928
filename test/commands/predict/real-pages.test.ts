import { expect, it } from 'vitest';
import { readLabels } from '../../../bench/realworld/read-labels.js';
import { editDistance } from '../../../bench/realworld/score.js';
import { runMnist } from '../../run-mnist.js';

const folder = process.env.MNIST_REALWORLD_DIR;

// Other people's pictures do not belong to the project: a folder of them with a labels.csv, in the
// layout that bench/realworld.js reads, can be named.
it.skipIf(!folder)('reads the pages of MNIST_REALWORLD_DIR with the bundled model', async () => {
  const pages = (await readLabels(folder!)).filter(({ kind }) => kind === 'multi');
  const { stdout } = await runMnist([
    'predict',
    '--multi',
    '--json',
    '--model',
    'bundled',
    ...pages.map(({ file }) => file),
  ]);
  const texts = stdout
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { readonly lines: readonly string[] }).lines.join('|'));
  const exact = pages.filter(({ label }, i) => label === texts[i]).length;
  const edits = pages.reduce((sum, { label }, i) => sum + editDistance(texts[i]!, label), 0);
  const digits = pages.reduce((sum, { label }) => sum + label.length, 0);
  expect(exact / pages.length).toBeGreaterThanOrEqual(0.75);
  expect(edits / digits).toBeLessThan(0.05);
});
