import { MnistError } from '../../errors/mnist-error.js';

/** The values that an option takes; every end is optional. */
export interface NumberRange {
  /** The smallest allowed value. */
  readonly min?: number;
  /** The largest allowed value. */
  readonly max?: number;
  /** Every allowed value is greater than this. */
  readonly above?: number;
  /** Every allowed value is less than this. */
  readonly below?: number;
}

const wholeNumber = /^[+-]?\d+$/;
const decimalNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * Creates commander's parser for an option that takes a whole number, such as `--epochs 5`.
 *
 * @param option the option as the user types it, for the failure
 * @param range the allowed values, `{ min: 0 }` unless told
 * @throws MnistError `invalid-option` (from the parser) for anything else
 */
export function parseWholeNumber(
  option: string,
  range: NumberRange = { min: 0 },
): (text: string) => number {
  return createParser(option, 'a whole number', range, (text) =>
    wholeNumber.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined,
  );
}

/**
 * Creates commander's parser for an option that takes a number, such as `--learning-rate 1e-3`.
 *
 * @param option the option as the user types it, for the failure
 * @param range the allowed values
 * @throws MnistError `invalid-option` (from the parser) for anything else
 */
export function parseNumberInRange(option: string, range: NumberRange): (text: string) => number {
  return createParser(option, 'a number', range, (text) =>
    decimalNumber.test(text) && Number.isFinite(Number(text)) ? Number(text) : undefined,
  );
}

function createParser(
  option: string,
  kind: string,
  range: NumberRange,
  read: (text: string) => number | undefined,
): (text: string) => number {
  return (text) => {
    const value = read(text.trim());
    if (value !== undefined && isInRange(value, range)) return value;
    throw new MnistError({
      code: 'invalid-option',
      option,
      expected: kind + describeRange(range),
      got: JSON.stringify(text),
    });
  };
}

function isInRange(
  value: number,
  { min = -Infinity, max = Infinity, above = -Infinity, below = Infinity }: NumberRange,
): boolean {
  return value >= min && value <= max && value > above && value < below;
}

function describeRange({ min, max, above, below }: NumberRange): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  const ends = [
    min !== undefined && `${min} or more`,
    above !== undefined && `above ${above}`,
    max !== undefined && `${max} or less`,
    below !== undefined && `below ${below}`,
  ].filter((end) => end !== false);
  return ends.length > 0 ? `, ${ends.join(' and ')}` : '';
}
