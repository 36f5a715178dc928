import type { ChalkInstance } from 'chalk';
import { padVisible, visibleWidth } from './visible-width.js';

/** One column of a table. */
export interface TableColumn {
  readonly heading: string;
  /** Numbers are easier to compare on the right; `left` unless told. */
  readonly align?: 'left' | 'right';
}

/**
 * Lays out a table: a heading over a rule, then one line for each row, columns two spaces apart.
 * Cells may hold colour codes. No trailing spaces, no newline at the end.
 *
 * @param columns the columns from left to right
 * @param rows the cells, as many in each row as there are columns
 * @param paint the colours of the stream that the table is for
 */
export function formatTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  paint: ChalkInstance,
): string {
  const widths = columns.map(({ heading }, index) =>
    Math.max(visibleWidth(heading), ...rows.map((row) => visibleWidth(row[index] ?? ''))),
  );
  const formatRow = (cells: readonly string[]): string =>
    columns
      .map(({ align }, index) => padVisible(cells[index] ?? '', widths[index] ?? 0, align))
      .join('  ')
      .trimEnd();
  return [
    formatRow(columns.map(({ heading }) => paint.bold(heading))),
    paint.dim(widths.map((width) => '─'.repeat(width)).join('  ')),
    ...rows.map(formatRow),
  ].join('\n');
}
