/** A number with its thousands set apart: 259,626. */
export function formatCount(count: number): string {
  return count.toLocaleString('en');
}

/** A large number in short: 11.5 million. */
export function formatLargeCount(count: number): string {
  if (count < 1e6) return formatCount(count);
  const [unit, name] = count < 1e9 ? [1e6, 'million'] : [1e9, 'billion'];
  return `${(count / unit).toFixed(1)} ${name}`;
}
