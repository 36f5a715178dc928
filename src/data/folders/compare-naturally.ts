const collator = new Intl.Collator('en', { numeric: true });

/**
 * Orders names as people count, `2.png` before `10.png`. Names that people take for the same, such as
 * `1.png` and `01.png`, have an order too: no list depends on how a file system happens to order it.
 */
export function compareNaturally(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : Number(a > b));
}
