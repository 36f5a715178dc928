import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { imageToPage } from '../../../src/data/image/read-page.js';
import { findDigit } from '../../../src/data/image/read-digit.js';
import { loadBundledModel } from '../../../src/model/bundled-model.js';
import { createPredictor } from '../../../src/model/engine/create-predictor.js';
import { mostProbable } from '../../../src/model/evaluation/most-probable.js';
import type { Predictor } from '../../../src/model/predictor.js';
import { classifyDigits } from '../../../src/model/reading/classify-digits.js';
import { readPage } from '../../../src/model/reading/read-page.js';
import { drawScene, drawVariedScene } from '../../data/image/scene/draw-scene.js';

// What the bundled model reads of digits on paper that is ruled or squared, in shadow, under a lamp, of
// all inks. The floors lie below what was measured, so that another rounding does not break them.

let predictor: Predictor;

beforeAll(async () => {
  predictor = await createPredictor(await loadBundledModel(), { threads: 1 });
});

afterAll(async () => {
  await predictor.close();
});

async function readText(picture: Parameters<typeof imageToPage>[0]): Promise<string> {
  const { lines } = await readPage(predictor, imageToPage(picture));
  return lines.map(({ text }) => text).join('\n');
}

describe('the bundled model', () => {
  it('reads numbers on varied paper', async () => {
    const numbers = ['4711', '0815', '2036', '59\n84', '93', '6070', '12345', '98', '31', '7246'];
    const wrong: string[] = [];
    for (const [i, text] of [...numbers, ...numbers].entries()) {
      const read = await readText(drawVariedScene({ seed: i, text }).picture);
      if (read !== text) wrong.push(`${i}: ${text} as ${read}`);
    }
    expect(wrong.length, wrong.join('; ')).toBeLessThanOrEqual(1);
  });

  it('reads two lines on squared paper in a shadow', async () => {
    const { picture } = drawScene({
      ...{ seed: 3, text: '0172 654 98\n31 2025', width: 900, height: 420, digitHeight: 110 },
      ...{ paper: 'squared', ink: 'blue', spacing: 0.3 },
      ...{ unevenLight: 0.7, shadow: 0.35, perspective: 0.5, noise: 3 },
    });
    expect(await readText(picture)).toBe('017265498\n312025');
  });

  it('reads single digits on varied paper', async () => {
    const scenes = Array.from({ length: 30 }, (_, i) =>
      drawVariedScene({ seed: i, text: String(i % 10), width: 320, height: 320, digitHeight: 150 }),
    );
    const found = scenes.map(({ picture }) => findDigit(picture));
    const answers = await classifyDigits(
      predictor,
      found.filter((digit) => digit !== null),
    );
    const right = answers.filter(
      ({ probabilities }, i) => mostProbable(probabilities, 0, 10) === i % 10,
    );
    expect(found).not.toContain(null);
    expect(right.length).toBeGreaterThanOrEqual(29);
  });
});
