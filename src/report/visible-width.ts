import { stripVTControlCharacters } from 'node:util';

/** The columns that a text takes on a terminal: its characters without the colour codes. */
export function visibleWidth(text: string): number {
  return Array.from(stripVTControlCharacters(text)).length;
}

/** Pads a text, colour codes or not, to `width` columns; longer texts stay as they are. */
export function padVisible(
  text: string,
  width: number,
  align: 'left' | 'right' | 'center' = 'left',
): string {
  const missing = Math.max(width - visibleWidth(text), 0);
  const before = { left: 0, center: Math.floor(missing / 2), right: missing }[align];
  return ' '.repeat(before) + text + ' '.repeat(missing - before);
}
