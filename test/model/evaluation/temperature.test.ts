import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.js';
import { fitTemperature } from '../../../src/model/evaluation/temperature.js';

/** The mean negative log-likelihood, straight from its definition. */
function meanLoss(logits: readonly number[][], labels: Uint8Array, temperature: number): number {
  const losses = logits.map((row, i) => {
    const total = row.reduce((sum, logit) => sum + Math.exp(logit / temperature), 0);
    return Math.log(total) - row[labels[i]!]! / temperature;
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

/** Labels drawn from the probabilities that the logits have at a temperature. */
function drawLabels(logits: readonly number[][], temperature: number): Uint8Array {
  const random = createRandom(1, 'temperature');
  return Uint8Array.from(logits, (row) => {
    const weights = row.map((logit) => Math.exp(logit / temperature));
    let left = random.between(
      0,
      weights.reduce((a, b) => a + b, 0),
    );
    return weights.findIndex((weight) => (left -= weight) < 0);
  });
}

const random = createRandom(2, 'logits');
const rows = Array.from({ length: 2000 }, () =>
  Array.from({ length: 4 }, () => random.between(-3, 3)),
);

describe('fitTemperature', () => {
  it('solves two classes by hand', () => {
    // Three of four right at a margin of 4: softmax(4 / T) = 3/4 at T = 4 / ln 3.
    const logits = [4, 0, 4, 0, 4, 0, 4, 0];
    expect(fitTemperature(logits, Uint8Array.of(0, 0, 0, 1))).toBeCloseTo(4 / Math.log(3), 5);
  });

  it.each([0.5, 1, 2.5])('finds the temperature %f that labels were drawn with', (temperature) => {
    const labels = drawLabels(rows, temperature);
    const fitted = fitTemperature(rows.flat(), labels);
    expect(Math.abs(fitted / temperature - 1)).toBeLessThan(0.1);
    const loss = meanLoss(rows, labels, fitted);
    expect(loss).toBeLessThan(meanLoss(rows, labels, fitted * 1.01));
    expect(loss).toBeLessThan(meanLoss(rows, labels, fitted / 1.01));
  });

  it('does not mind a constant added to a row: logarithms of probabilities will do', () => {
    const labels = drawLabels(rows, 2);
    const shifted = rows.map((row, i) => row.map((logit) => logit + (i % 50) - 25));
    expect(fitTemperature(shifted.flat(), labels)).toBeCloseTo(
      fitTemperature(rows.flat(), labels),
      6,
    );
  });

  it('stops at its bounds', () => {
    expect(fitTemperature([3, 0], Uint8Array.of(0))).toBe(0.05);
    expect(fitTemperature([3, 0], Uint8Array.of(1))).toBe(20);
    expect(fitTemperature([900, 0], Uint8Array.of(0))).toBeGreaterThanOrEqual(0.05);
  });

  it('is 1 when it makes no difference', () => {
    expect(fitTemperature([], new Uint8Array())).toBe(1);
    expect(fitTemperature([2, 2], Uint8Array.of(1))).toBe(1);
  });
});
