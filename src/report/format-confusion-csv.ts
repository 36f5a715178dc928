/**
 * Writes a confusion matrix as comma-separated values (RFC 4180, but with line feeds): a heading
 * with the predicted classes, then one line for each true class.
 *
 * @param matrix rows = true class, columns = predicted class
 * @param classNames the name of each class, by index
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function formatConfusionCsv(
  matrix: readonly (readonly number[])[],
  classNames: readonly string[],
): string {
  const names = classNames.map(quote);
  const rows = matrix.map((row, label) => [names[label] ?? String(label), ...row].join(','));
  return `${[['true', ...names].join(','), ...rows].join('\n')}\n`;
}

function quote(name: string): string {
  return /[",\n\r]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}
