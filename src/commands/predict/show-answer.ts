import type { Failure } from '../../errors/mnist-error.js';
import type { ModelSource } from '../../model/model-source.js';
import type { DigitAnswer } from '../../model/reading/answer-digits.js';
import { digitAnswerToJson } from '../../model/reading/answer-json.js';
import { formatAnswer } from '../../report/format-answer.js';
import type { Terminal } from '../../report/terminal.js';

/** How answers are shown. */
export interface Presentation {
  readonly terminal: Terminal;
  /** How many of the likeliest digits are shown. */
  readonly top: number;
  /** What gave the answer. */
  readonly source: ModelSource;
  /** The length of the longest file name. */
  readonly nameWidth: number;
}

/** Prints what is said about one picture: a line of text, or a line of JSON. */
export async function showAnswer(answer: DigitAnswer, presentation: Presentation): Promise<void> {
  const { terminal, source, top, nameWidth } = presentation;
  if (answer.kind === 'failed') {
    await showFailedPicture(answer.file, answer.failure, terminal);
    return;
  }
  await terminal.printJson(digitAnswerToJson(answer, top, source));
  const name = answer.file.padEnd(nameWidth);
  if (answer.kind === 'no-digit') {
    await terminal.print(`${name}  -  no digit found`);
    return;
  }
  const { kind, ranking } = answer;
  const line = { name, ranking: ranking.slice(0, top), isSure: kind === 'digit' };
  await terminal.print(formatAnswer(line, terminal.paint));
}

/** Says why a picture has no answer: on stderr, and as a line of JSON. */
export async function showFailedPicture(
  file: string,
  failure: Failure,
  terminal: Terminal,
): Promise<void> {
  const { describeFailure, summarizeFailure } = await import('../../errors/describe-failure.js');
  terminal.fail(describeFailure(failure));
  const error = { code: failure.code, message: summarizeFailure(failure) };
  await terminal.printJson({ file, error });
}
