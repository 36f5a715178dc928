import type { ClassFolder } from './list-class-folders.js';

/**
 * The first pictures of each class, the same number of each as far as there are so many, `limit` in
 * all: the first of the whole dataset would be of one class.
 */
export function takeEvenly(classes: readonly ClassFolder[], limit: number): readonly ClassFolder[] {
  const total = classes.reduce((sum, { pictures }) => sum + pictures.length, 0);
  if (total <= limit) return classes;
  const shares = classes.map(() => 0);
  // A class after another gets one more, until all are given.
  for (let open = limit; open > 0;) {
    for (const [index, { pictures }] of classes.entries()) {
      if (open === 0 || shares[index] === pictures.length) continue;
      shares[index]! += 1;
      open -= 1;
    }
  }
  return classes.map(({ name, pictures }, index) => ({
    name,
    pictures: pictures.slice(0, shares[index]),
  }));
}
