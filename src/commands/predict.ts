import { Command } from 'commander';
import { DIGIT_NAMES } from '../data/labeled-images.js';
import { IMAGE_PIXELS } from '../data/digit-image.js';
import type { DigitReading } from '../data/image/read-digits.js';
import type { Inversion } from '../data/image/read-digit.js';
import { describeFailure } from '../errors/describe-failure.js';
import { type Failure, MnistError } from '../errors/mnist-error.js';
import type { Predictor } from '../model/predictor.js';
import type { Terminal } from '../report/terminal.js';
import { openPredictor } from './open-predictor.js';
import { addModelOptions, type ModelFlags } from './options/model-options.js';
import { parseNumberInRange, parseWholeNumber } from './options/parse-number.js';
import type { ExitCode, Shell } from './shell.js';

interface PredictFlags extends ModelFlags {
  readonly top: number;
  readonly invert: Inversion;
  readonly minConfidence: number;
}

/** Pictures that are classified in one go. */
const BATCH = 32;

/** Creates `mnist predict`: which digit is in a picture, and how sure that is. */
export function createPredictCommand(shell: Shell): Command {
  const command = new Command()
    .description(
      'Tell which digit is in each picture: PNG, JPEG, WebP, GIF, TIFF, AVIF or SVG of any size, ' +
        'with dark or light ink, one digit each.',
    )
    .argument('<image...>', 'picture files; - reads one picture from stdin');
  return addModelOptions(command)
    .option(
      '--top <count>',
      'how many of the likeliest digits to show',
      parseWholeNumber('--top', { min: 1 }),
      3,
    )
    .option(
      '--invert <when>',
      'yes: the ink is dark; no: the ink is light; auto: find out',
      parseInversion,
      'auto',
    )
    .option(
      '--min-confidence <share>',
      'exit with 1 when an answer is less sure than this, 0 to 1',
      parseNumberInRange('--min-confidence', { min: 0, max: 1 }),
      0,
    )
    .option('--json', 'print one line of JSON for each picture')
    .addHelpText('after', help)
    .action(
      shell.action(async (files: string[], flags: PredictFlags) => predict(files, flags, shell)),
    );
}

const help = `
Exit code: 0 every picture was answered; 1 some had no digit, or an answer was less sure than
--min-confidence; 2 some could not be read (the others are still answered).

Examples:
  $ mnist predict digit.png
  $ mnist predict --top 1 --min-confidence 0.9 scans/*.jpg
  $ mnist predict --json - < digit.png
`;

function parseInversion(text: string): Inversion {
  if (text === 'auto' || text === 'yes' || text === 'no') return text;
  throw new MnistError({
    code: 'invalid-option',
    option: '--invert',
    expected: 'auto, yes or no',
    got: text,
  });
}

async function predict(
  files: readonly string[],
  flags: PredictFlags,
  shell: Shell,
): Promise<ExitCode> {
  const { terminal, streams } = shell;
  const [{ readDigits }, { predictor, path: model }] = await Promise.all([
    import('../data/image/read-digits.js'),
    openPredictor(shell, flags),
  ]);
  const nameWidth = files.reduce((width, file) => Math.max(width, file.length), 0);
  let exitCode: ExitCode = 0;
  try {
    const readings = readDigits(files, { stdin: streams.stdin, invert: flags.invert });
    for await (const batch of inBatches(readings, BATCH)) {
      for (const answer of await answerAll(batch, predictor)) {
        await show(answer, { terminal, flags, model, nameWidth });
        exitCode = worse(exitCode, exitCodeOf(answer, flags));
      }
    }
  } finally {
    await predictor.close();
  }
  return exitCode;
}

async function* inBatches<Item>(items: AsyncIterable<Item>, size: number): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** A class and how likely it is. */
interface Candidate {
  readonly digit: number | string;
  readonly probability: number;
}

/** What is said about one picture. */
type Answer =
  | {
      readonly kind: 'digit';
      readonly file: string;
      readonly probabilities: readonly number[];
      /** All classes, the likeliest first. */
      readonly ranking: readonly [Candidate, ...Candidate[]];
    }
  | { readonly kind: 'no-digit'; readonly file: string }
  | { readonly kind: 'failed'; readonly file: string; readonly failure: Failure };

/** Asks the network about all pictures with a digit at once; answers come in the given order. */
async function answerAll(
  readings: readonly DigitReading[],
  predictor: Predictor,
): Promise<Answer[]> {
  const digits = readings.flatMap((reading) =>
    'digit' in reading && reading.digit !== null ? [reading.digit] : [],
  );
  const images = new Uint8Array(digits.length * IMAGE_PIXELS);
  digits.forEach((digit, i) => {
    images.set(digit, i * IMAGE_PIXELS);
  });
  const { classNames } = predictor;
  const probabilities = digits.length === 0 ? [] : await predictor.predict(images);
  let next = 0;
  return readings.map((reading): Answer => {
    const { file } = reading;
    if ('failure' in reading) return { kind: 'failed', file, failure: reading.failure };
    if (reading.digit === null) return { kind: 'no-digit', file };
    const row = probabilities.slice(next, (next += classNames.length));
    return answerOf(file, Array.from(row, roundProbability), classNames);
  });
}

function answerOf(
  file: string,
  probabilities: readonly number[],
  classNames: readonly string[],
): Answer {
  const [best, ...others] = probabilities
    .map((probability, i): Candidate => ({ digit: nameClass(classNames, i), probability }))
    .sort((a, b) => b.probability - a.probability);
  if (best === undefined) throw new Error('the model has no classes');
  return { kind: 'digit', file, probabilities, ranking: [best, ...others] };
}

/** Digits are numbers in JSON, other classes are their names. */
function nameClass(classNames: readonly string[], index: number): number | string {
  const name = classNames[index] ?? String(index);
  return DIGIT_NAMES[index] === name ? index : name;
}

/** Six decimals: more than the network's float32 has to say. */
function roundProbability(probability: number): number {
  return Math.round(probability * 1e6) / 1e6;
}

function exitCodeOf(answer: Answer, { minConfidence }: PredictFlags): ExitCode {
  switch (answer.kind) {
    case 'digit':
      return answer.ranking[0].probability < minConfidence ? 1 : 0;
    case 'no-digit':
      return 1;
    case 'failed':
      return 2;
  }
}

function worse(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}

interface Presentation {
  readonly terminal: Terminal;
  readonly flags: PredictFlags;
  readonly model: string;
  /** The length of the longest file name. */
  readonly nameWidth: number;
}

async function show(answer: Answer, presentation: Presentation): Promise<void> {
  const { terminal, flags, model } = presentation;
  const { file } = answer;
  switch (answer.kind) {
    case 'digit': {
      const [best] = answer.ranking;
      await terminal.printJson({
        file,
        digit: best.digit,
        confidence: best.probability,
        top: answer.ranking.slice(0, flags.top),
        probabilities: answer.probabilities,
        model,
      });
      await terminal.print(formatAnswer(file, answer.ranking, presentation));
      return;
    }
    case 'no-digit':
      await terminal.printJson({ file, digit: null, reason: 'no-digit', model });
      await terminal.print(`${file.padEnd(presentation.nameWidth)}  -  no digit found`);
      return;
    case 'failed': {
      const description = describeFailure(answer.failure);
      terminal.fail(description);
      const error = { code: answer.failure.code, message: description.what };
      await terminal.printJson({ file, error });
    }
  }
}

/** One line: the file, the digit, how sure that is, and the runners-up. */
function formatAnswer(
  file: string,
  ranking: readonly [Candidate, ...Candidate[]],
  { terminal: { paint }, flags, nameWidth }: Presentation,
): string {
  const [best, ...others] = ranking;
  const confidence = formatPercent(best.probability);
  const isSure = best.probability >= flags.minConfidence;
  const runnersUp = others
    .slice(0, flags.top - 1)
    .map(({ digit, probability }) => `${digit} ${formatPercent(probability)}`);
  return [
    file.padEnd(nameWidth),
    paint.bold(String(best.digit)),
    isSure ? paint.green(confidence) : paint.yellow(`${confidence} (unsure)`),
    ...runnersUp.map((text) => paint.dim(text)),
  ].join('  ');
}

function formatPercent(share: number): string {
  return `${(share * 100).toFixed(1).padStart(5)} %`;
}
