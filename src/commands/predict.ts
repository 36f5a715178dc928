import { Command } from 'commander';
import type { Inversion } from '../data/image/read-digit.js';
import { MnistError } from '../errors/mnist-error.js';
import type { DigitAnswer } from '../model/reading/answer-digits.js';
import { openPredictor } from './open-predictor.js';
import { addModelOptions, type ModelFlags } from './options/model-options.js';
import { parseNumberInRange, parseWholeNumber } from './options/parse-number.js';
import type { AnswerOutputs } from './predict/answer-outputs.js';
import type { ExitCode, Shell } from './shell.js';

interface PredictFlags extends ModelFlags {
  readonly top: number;
  readonly invert: Inversion;
  /** That of the model when not given. */
  readonly minConfidence?: number;
  readonly multi?: boolean;
  readonly annotate?: string;
  readonly saveNormalized?: string;
}

/** Pictures that are classified in one go. */
const BATCH = 64;

/** Creates `mnist predict`: which digit is in a picture, and how sure that is. */
export function createPredictCommand(shell: Shell): Command {
  const command = new Command()
    .description(
      'Tell which digit is in each picture: PNG, JPEG, WebP, GIF, TIFF, AVIF or SVG of any size, ' +
        'with dark or light ink, one digit each, or any number of them with --multi.',
    )
    .argument('<image...>', 'picture files, or folders of them; - reads one picture from stdin');
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
      'no answer when even the likeliest digit is less likely than this; 0: always answer ' +
        '(default: what the model was trained for, 0.97 for the bundled one)',
      parseNumberInRange('--min-confidence', { min: 0, max: 1 }),
    )
    .option('--multi', 'read all digits of each picture, line by line: numbers, rows, pages')
    .option(
      '--annotate <file>',
      'draw boxes and answers on the picture, to a .png file (of several pictures: to a folder)',
    )
    .option('--save-normalized <dir>', 'save the 28x28 pixels that the network saw of each digit')
    .option('--json', 'print one line of JSON for each picture')
    .addHelpText('after', help)
    .action(
      shell.action(async (paths: string[], flags: PredictFlags) => predict(paths, flags, shell)),
    );
}

const help = `
Of a folder, the pictures in it are read, 2.png before 10.png, but not those in folders inside it.

Letters, scribbles and two digits at once are no digits. Where the network is less sure of every digit
than --min-confidence, predict says so, and what the picture looks most like; --multi reads several.

All that follows --ensemble, up to the next option or --, names a model: put pictures before it, or
behind a --.

With --multi, signs between digits are left out, and so is what looks unlike any digit; a digit that is
less sure than --min-confidence is read, but makes the exit code 1. The JSON has the text (lines
separated by line breaks), the lines, and each digit with its box in pixels of the upright original.
Annotated pictures are as large as they were read, 1600 pixels at most along the longer side.

Exit code: 0 every picture was answered; 1 some had no digit, or none that is sure enough; 2 some could
not be read (the others are still answered).

Examples:
  $ mnist predict digit.png
  $ mnist predict --top 1 --min-confidence 0.9 scans/*.jpg
  $ mnist predict --json scans
  $ mnist predict --tta --ensemble runs/* -- digit.png
  $ mnist predict --multi --annotate seen.png phone-number.jpg
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
  paths: readonly string[],
  flags: PredictFlags,
  shell: Shell,
): Promise<ExitCode> {
  if (flags.multi === true) {
    const { predictMulti } = await import('./predict/predict-multi.js');
    return predictMulti(paths, flags, shell);
  }
  const { terminal, streams } = shell;
  const { findImages } = await import('../data/image/find-images.js');
  const files = await findImages(paths);
  const outputs = await openOutputs(flags, files, shell);
  const [{ readManyDigits }, { answerDigits }, { showAnswer }, { predictor, source, ...opened }] =
    await Promise.all([
      import('../data/image/reading/read-many-digits.js'),
      import('../model/reading/answer-digits.js'),
      import('./predict/show-answer.js'),
      // Reading takes longer than answering: the other threads are for that.
      openPredictor(shell, { ...flags, threads: 1 }),
    ]);
  const { minConfidence = opened.minConfidence } = flags;
  const nameWidth = files.reduce((width, file) => Math.max(width, file.length), 0);
  let exitCode: ExitCode = 0;
  try {
    const readings = readManyDigits(files, {
      stdin: outputs?.stdin ?? streams.stdin,
      invert: flags.invert,
      threads: flags.threads,
    });
    for await (const batch of inBatches(readings, BATCH)) {
      for (const answer of await answerDigits(batch, predictor, minConfidence)) {
        await showAnswer(answer, { terminal, top: flags.top, source, nameWidth });
        await outputs?.write(answer);
        exitCode = worse(exitCode, exitCodeOf(answer));
      }
    }
  } finally {
    await predictor.close();
  }
  return exitCode;
}

/** What writes the files that were asked for; undefined when there are none. */
async function openOutputs(
  flags: PredictFlags,
  files: readonly string[],
  { streams }: Shell,
): Promise<AnswerOutputs | undefined> {
  if (flags.annotate === undefined && flags.saveNormalized === undefined) return undefined;
  const { openAnswerOutputs } = await import('./predict/answer-outputs.js');
  return openAnswerOutputs(flags, files, streams.stdin);
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

function exitCodeOf({ kind }: DigitAnswer): ExitCode {
  switch (kind) {
    case 'digit':
      return 0;
    case 'unsure':
    case 'no-digit':
      return 1;
    case 'failed':
      return 2;
  }
}

function worse(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}
