/**
 * Measures along how many pixels each blob meets an edge of the picture without a break.
 *
 * @param labels one label for each pixel, row-major; 0 = no ink
 * @param width columns
 * @param height rows
 * @param count the highest label
 * @returns one length for each label
 */
export function findEdgeContacts(
  labels: Int32Array,
  width: number,
  height: number,
  count: number,
): Int32Array {
  const contacts = new Int32Array(count + 1);
  const measure = (start: number, step: number, length: number): void => {
    let run = 0;
    for (let i = 0, before = 0; i < length; i++) {
      const label = labels[start + i * step]!;
      run = label === before ? run + 1 : 1;
      before = label;
      if (run > contacts[label]!) contacts[label] = run;
    }
  };
  measure(0, 1, width);
  measure((height - 1) * width, 1, width);
  measure(0, width, height);
  measure(width - 1, width, height);
  contacts[0] = 0;
  return contacts;
}
