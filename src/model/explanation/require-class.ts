import { MnistError } from '../../errors/mnist-error.js';

/**
 * Makes sure that a network knows a class.
 *
 * @param classIndex a whole number from 0 if it does
 * @throws MnistError `unknown-choice`
 */
export function requireClass(classIndex: number, classCount: number): void {
  if (Number.isInteger(classIndex) && classIndex >= 0 && classIndex < classCount) return;
  throw new MnistError({
    code: 'unknown-choice',
    what: 'class index',
    got: String(classIndex),
    choices: Array.from({ length: classCount }, (_, index) => String(index)),
  });
}
