import { describe, expect, it } from 'vitest';
import { readLabels } from '../../../bench/realworld/read-labels.js';
import { editDistance } from '../../../bench/realworld/score.js';
import { runMnist } from '../../run-mnist.js';

const folder = process.env.MNIST_REALWORLD_DIR;

// Other people's pictures do not belong to the project: a folder of them with a labels.csv, in the
// layout that bench/realworld.js reads, can be named. The floors are what we promise.
describe.skipIf(!folder)('the pictures of MNIST_REALWORLD_DIR, by the bundled model', () => {
  it('are answered when they show one digit', async () => {
    const pictures = (await readLabels(folder!)).filter(({ kind }) => kind === 'single');
    const answers = (await predict(pictures)) as { readonly digit: number | null }[];
    const right = pictures.filter(({ label }, i) => label === String(answers[i]!.digit)).length;
    expect(right / pictures.length).toBeGreaterThanOrEqual(0.98);
  });

  it('are read when they show several', async () => {
    const pages = (await readLabels(folder!)).filter(({ kind }) => kind === 'multi');
    const answers = (await predict(pages, '--multi')) as { readonly lines: string[] }[];
    const texts = answers.map(({ lines }) => lines.join('|'));
    const exact = pages.filter(({ label }, i) => label === texts[i]).length;
    const edits = pages.reduce((sum, { label }, i) => sum + editDistance(texts[i]!, label), 0);
    const digits = pages.reduce((sum, { label }) => sum + label.length, 0);
    expect(exact / pages.length).toBeGreaterThanOrEqual(0.9);
    expect(edits / digits).toBeLessThan(0.03);
  });
});

async function predict(
  pictures: readonly { readonly file: string }[],
  ...flags: readonly string[]
): Promise<unknown[]> {
  const files = pictures.map(({ file }) => file);
  const { stdout } = await runMnist([
    'predict',
    '--json',
    '--model',
    'bundled',
    ...flags,
    ...files,
  ]);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}
