// Numbers look the same in every table, chart and progress line, whatever the machine's locale.
// Intl could do it, and would take 10 ms to load at every start.
const thousands = /\B(?=(?:\d{3})+$)/g;

/** Formats a whole number with thousands separated: `60,000`. Fractions are rounded away. */
export function formatCount(count: number): string {
  return count.toFixed(0).replace(thousands, ',');
}

/** Formats a share in `[0, 1]` as percent: `98.70%`. */
export function formatPercent(share: number, decimals = 2): string {
  return `${(share * 100).toFixed(decimals)}%`;
}

/** Formats a loss with four decimals, and with a power of ten when those would hide it: `3.20e-6`. */
export function formatLoss(loss: number): string {
  return loss !== 0 && Math.abs(loss) < 0.001 ? loss.toExponential(2) : loss.toFixed(4);
}

/** Formats a rate per second, with one decimal when it is below 10: `9,412`, `3.4`. */
export function formatRate(perSecond: number): string {
  return perSecond < 9.95 ? perSecond.toFixed(1) : formatCount(perSecond);
}

/** Formats a time span: `0.42 s`, `8.3 s`, `42 s`, `3 min 05 s`, `2 h 07 min`. */
export function formatDuration(seconds: number): string {
  if (seconds < 0.995) return `${seconds.toFixed(2)} s`;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${pad(whole % 60)} s`;
  const wholeMinutes = Math.round(seconds / 60);
  return `${formatCount(Math.floor(wholeMinutes / 60))} h ${pad(wholeMinutes % 60)} min`;
}

/** Formats the time that is left: as {@link formatDuration}, in whole seconds, rounded up. */
export function formatRemaining(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : formatDuration(whole);
}

/** Formats a learning rate with two digits that count: `1e-3`, `9.5e-4`. */
export function formatLearningRate(rate: number): string {
  return rate.toExponential(1).replace('.0e', 'e');
}

/** Formats a number of bytes in decimal units: `512 B`, `9.9 MB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  // 999.95 would be rounded to 1000.0 of the smaller unit.
  while (value >= (unit === 0 ? 1000 : 999.95) && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? value.toFixed(0) : value.toFixed(1)} ${units[unit] ?? ''}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
