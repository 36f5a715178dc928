import { formatBytes, formatCount, formatRate, formatRemaining } from './format-quantity.js';

/** How far a piece of work has come. */
export interface ProgressState {
  /** What is being done, such as `train`. */
  readonly label: string;
  /** How much is done. */
  readonly value: number;
  /** How much there is to do; 0 when that is not known. */
  readonly total: number;
  /** What is counted; `bytes` are shown in kB, MB and so on. */
  readonly unit: string;
  /** Time from the start to the last value, in seconds. */
  readonly seconds: number;
  /** A remark after the figures, such as `loss 0.21`. */
  readonly detail?: string | undefined;
}

const LONGEST_BAR = 30;
const SHORTEST_BAR = 8;

/**
 * Draws a progress line no wider than `columns`: label, bar, figures, rate, remaining time, detail.
 * On a narrow terminal the detail goes first, then the rate and the remaining time, then the bar.
 */
export function formatProgress(state: ProgressState, columns: number): string {
  const { label, value, total, unit, seconds, detail } = state;
  const amount = (count: number): string =>
    unit === 'bytes' ? formatBytes(count) : formatCount(count);
  const rate = seconds > 0 ? value / seconds : 0;
  const share = total > 0 ? Math.min(value / total, 1) : 0;

  const figures =
    total > 0 ? `${Math.floor(share * 100)}%  ${amount(value)}/${amount(total)}` : amount(value);
  const speed = unit === 'bytes' ? `${formatBytes(rate)}/s` : `${formatRate(rate)} ${unit}/s`;
  const remaining =
    total > 0 && rate > 0 && value < total
      ? [`${formatRemaining((total - value) / rate)} left`]
      : [];
  const timing = value > 0 && rate > 0 ? [speed, ...remaining] : [];

  const widest = [figures, ...timing, ...(detail ? [detail] : [])];
  for (const parts of [widest, [figures, ...timing], [figures]]) {
    const text = parts.join('  ');
    const room = columns - label.length - text.length - 4;
    if (total <= 0 && room >= -1) return `${label}  ${text}`;
    if (total > 0 && room >= SHORTEST_BAR) {
      return `${label} ${drawBar(share, Math.min(room, LONGEST_BAR))}  ${text}`;
    }
  }
  return `${label} ${figures}`.slice(0, Math.max(columns - 1, 0));
}

function drawBar(share: number, width: number): string {
  const full = Math.floor(share * width);
  return '█'.repeat(full) + '░'.repeat(width - full);
}
