import { describe, expect, it } from 'vitest';
import { createEnsemble } from '../../../src/model/predictors/ensemble.js';
import { failureOf } from '../../data/failure-of.js';
import { createStandInPredictor } from './stand-in-predictor.js';

const images = new Uint8Array(2 * 784);
const [a, b] = [
  createStandInPredictor(['x', 'y'], () => [0.75, 0.25]),
  createStandInPredictor(['x', 'y'], () => [0.25, 0.75]),
];
const c = createStandInPredictor(['x', 'y'], () => [0.5, 0.5]);

describe('createEnsemble', () => {
  it('answers with the mean of the answers', async () => {
    const two = createEnsemble([
      { name: 'a', predictor: a },
      { name: 'c', predictor: c },
    ]);
    expect(two.classNames).toEqual(['x', 'y']);
    expect([...(await two.predict(images))]).toEqual([0.625, 0.375, 0.625, 0.375]);
  });

  it('does not depend on the order', async () => {
    const members = [a, b, c].map((predictor) => ({ name: 'any', predictor }));
    const there = await createEnsemble(members).predict(images);
    const back = await createEnsemble(members.reverse()).predict(images);
    expect(there).toEqual(back);
  });

  it('gives the answer of models that agree, to the last bit', async () => {
    const third = 1 / 3;
    const same = createStandInPredictor(['x', 'y', 'z'], () => [third, third, third]);
    const members = Array.from({ length: 7 }, () => ({ name: 'same', predictor: same }));
    expect(await createEnsemble(members).predict(images)).toEqual(await same.predict(images));
  });

  it('leaves one model alone as it is', () => {
    expect(createEnsemble([{ name: 'a', predictor: a }])).toBe(a);
  });

  it('closes all of them', async () => {
    const [one, other] = [a, b].map(({ classNames }) =>
      createStandInPredictor(classNames, () => []),
    );
    const pair = [one!, other!];
    await createEnsemble(pair.map((predictor) => ({ name: 'any', predictor }))).close();
    expect(pair.map(({ isClosed }) => isClosed)).toEqual([true, true]);
  });

  it.each([[['y', 'x']], [['x']], [['x', 'y', 'z']]])(
    'refuses a model of the classes %j',
    async (classNames) => {
      const other = createStandInPredictor(classNames, () => []);
      const members = [
        { name: 'a', predictor: a },
        { name: 'other', predictor: other },
      ];
      expect(await failureOf(() => createEnsemble(members))).toEqual({
        code: 'different-classes',
        first: 'a',
        expected: ['x', 'y'],
        other: 'other',
        got: classNames,
      });
    },
  );
});
