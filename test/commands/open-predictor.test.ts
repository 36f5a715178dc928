import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveTfjsLayers } from '../../src/model/formats/tfjs-layers/save-tfjs-layers.js';
import { runMnist, type FinishedRun } from '../run-mnist.js';
import { createCentroidModel } from './centroid-model.js';

const seven = fileURLToPath(new URL('../../examples/seven.png', import.meta.url));
const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];

let cwd: string;

beforeAll(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'mnist-open-'));
  const model = createCentroidModel();
  await saveTfjsLayers(model, path.join(cwd, 'centroid'));
  await saveTfjsLayers({ ...model, classNames: letters }, path.join(cwd, 'letters'));
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

const run = (args: string[], env: Record<string, string> = {}): Promise<FinishedRun> =>
  runMnist(args, { cwd, env });

interface Answer {
  readonly file: string;
  readonly probabilities: readonly number[];
}

/** The answer about one picture, however unsure. */
async function answerTo(...args: string[]): Promise<Answer> {
  const { stdout } = await run(['predict', '--json', '--min-confidence', '0', ...args]);
  return JSON.parse(stdout) as Answer;
}

const members = ['centroid', 'bundled'];
const ensemble = ['--ensemble', ...members];

describe('--ensemble', () => {
  it('answers with the mean of the models, and names them', async () => {
    const [first, second] = await Promise.all(
      members.map((model) => answerTo('--model', model, seven)),
    );
    const both = await answerTo(seven, ...ensemble);
    expect(both).toMatchObject({ model: 'ensemble', models: members });
    both.probabilities.forEach((probability, i) => {
      const mean = (first!.probabilities[i]! + second!.probabilities[i]!) / 2;
      expect(probability).toBeCloseTo(mean, 5);
    });
  });

  it('ends at -- and at the next option, and may stand behind the pictures', async () => {
    const orders = [
      [...ensemble, '--', seven],
      [...ensemble, '--top', '1', seven],
      [seven, ...ensemble],
      ['--ensemble', 'centroid', '--ensemble', 'bundled', '--', seven],
    ];
    const runs = await Promise.all(orders.map((order) => answerTo(...order)));
    for (const answer of runs) {
      expect(answer).toMatchObject({ file: seven, models: members });
    }
  });

  it('says on stderr who answers, whatever $MNIST_MODEL says', async () => {
    const { stderr } = await run(['predict', seven, ...ensemble], { MNIST_MODEL: 'letters' });
    expect(stderr).toBe('model: ensemble of centroid, bundled\n');
  });

  it('takes one model, and is an ensemble still', async () => {
    const answer = await answerTo(seven, '--ensemble', 'centroid');
    expect(answer).toMatchObject({ model: 'ensemble', models: ['centroid'] });
  });

  it('refuses models of different classes', async () => {
    const { stdout, stderr, status } = await run([
      ...['predict', '--json', seven, '--ensemble', 'centroid', 'letters'],
    ]);
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'different-classes' } });
    expect(stderr).toContain('where     letters\n');
  });

  it('cannot be used with --model', async () => {
    const { stderr, status } = await run(['predict', '--model', 'centroid', seven, ...ensemble]);
    expect(status).toBe(2);
    expect(stderr).toContain("cannot be used with option '--model <path>'");
  });
});

describe('--tta', () => {
  it('changes the probabilities a little, and JSON says so', async () => {
    const plain = await answerTo('--model', 'bundled', seven);
    const varied = await answerTo('--model', 'bundled', '--tta', seven);
    expect(plain).not.toHaveProperty('tta');
    expect(varied).toMatchObject({ digit: 7, model: 'bundled', tta: true });
    expect(varied.probabilities).not.toEqual(plain.probabilities);
  });

  it('works with an ensemble, and stderr says so', async () => {
    const { stdout, stderr } = await run(['predict', '--json', '--tta', seven, ...ensemble]);
    expect(stderr).toBe('model: ensemble of centroid, bundled, with test-time augmentation\n');
    expect(JSON.parse(stdout)).toMatchObject({ model: 'ensemble', models: members, tta: true });
  });
});

describe('--ensemble and --tta', () => {
  const synthetic = ['--dataset', 'synthetic', '--limit', '50', '--json'];

  it.each([['evaluate'], ['confusion-matrix'], ['samples', '--seed', '1']])(
    'work in mnist %s',
    async (...command) => {
      const { stdout, status } = await run([...command, ...synthetic, '--tta', ...ensemble]);
      expect(status).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ model: 'ensemble', models: members, tta: true });
    },
  );
});
