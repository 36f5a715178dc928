import { Chalk } from 'chalk';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { formatHistoryChart } from '../../src/report/format-history.js';

const plain = { columns: 48, paint: new Chalk({ level: 0 }) };
const history = {
  loss: [0.4, 0.1, 0.05],
  accuracy: [0.88, 0.97, 0.98],
  valLoss: [0.15, 0.1, 0.12],
  valAccuracy: [0.95, 0.97, 0.96],
};

describe('formatHistoryChart', () => {
  it('draws loss and accuracy, training thin and validation double', () => {
    expect(`\n${formatHistoryChart(history, plain)}\n`).toMatchInlineSnapshot(`
      "
               loss  ── training  ══ validation
        0.4000┼─╮
        0.3563┤ ╰──╮
        0.3125┤    ╰──╮
        0.2688┤       ╰──╮
        0.2250┤          ╰──╮
        0.1812┤             ╰──╮
        0.1375╪═══════════════╗╰─╮         ╔══════════
        0.0938┤               ╚════════════╝───╮
        0.0500┤                                ╰──────
              └───────────────────┴──────────────────┴
        epoch 1                   2                  3

               accuracy  ── training  ══ validation
        98.00%┤                  ╔══╗─────────────────
        96.75%┤      ╔═══════════╝╯ ╚═════════════════
        95.50%╪══════╝      ╭──╯
        94.25%┤           ╭─╯
        93.00%┤        ╭──╯
        91.75%┤     ╭──╯
        90.50%┤  ╭──╯
        89.25%┤╭─╯
        88.00%┼╯
              └───────────────────┴──────────────────┴
        epoch 1                   2                  3
      "
    `);
  });

  it('keeps to the columns, colours not counted', () => {
    for (const columns of [46, 80, 200]) {
      const text = formatHistoryChart(history, { columns, paint: new Chalk({ level: 3 }) });
      const widths = stripVTControlCharacters(text)
        .split('\n')
        .map((line) => line.length);
      expect(Math.max(...widths)).toBeLessThanOrEqual(Math.min(columns, 76));
    }
  });

  it('is the same text with colours as without', () => {
    const text = formatHistoryChart(history, { columns: 48, paint: new Chalk({ level: 1 }) });
    expect(stripVTControlCharacters(text)).toBe(formatHistoryChart(history, plain));
  });

  it('draws a single epoch as a flat line on an axis from 0', () => {
    const text = formatHistoryChart({ loss: [0.5], accuracy: [0.75] }, plain);
    expect(text).toMatch(/^ {2}0\.5000┼─+$/m);
    expect(text).toMatch(/^ 100\.00%┤$/m);
    expect(text).toMatch(/^ {2}epoch 1$/m);
    expect(text).not.toContain('validation');
  });

  it('numbers no more epochs than there is room for', () => {
    const loss = Array.from({ length: 100 }, (_, epoch) => 1 / (epoch + 1));
    const text = formatHistoryChart({ loss, accuracy: loss }, { ...plain, columns: 80 });
    expect(text).toMatch(/^ {2}epoch 1 {7,}13 {5,}25 /m);
  });

  it('survives values that are not finite, and draws nothing for nothing', () => {
    const text = formatHistoryChart({ loss: [NaN, 0.5, Infinity], accuracy: [0.1] }, plain);
    expect(text).not.toMatch(/NaN|Infinity/);
    expect(formatHistoryChart({ loss: [], accuracy: [] }, plain)).toBe('');
    expect(formatHistoryChart({ loss: [NaN], accuracy: [] }, plain)).toBe('');
  });
});
