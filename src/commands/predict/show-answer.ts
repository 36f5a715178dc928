import { formatAnswer } from '../../report/format-answer.js';
import type { Terminal } from '../../report/terminal.js';
import type { ModelSource } from '../open-predictor.js';
import type { Answer } from './answer-readings.js';

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
export async function showAnswer(answer: Answer, presentation: Presentation): Promise<void> {
  const { terminal, source, top, nameWidth } = presentation;
  const { file } = answer;
  const name = file.padEnd(nameWidth);
  switch (answer.kind) {
    case 'digit':
    case 'unsure': {
      const { kind, probabilities, ranking } = answer;
      const [{ digit, probability: confidence }] = ranking;
      const isSure = kind === 'digit';
      const said = isSure ? { digit } : { digit: null, reason: 'unsure' };
      const shown = ranking.slice(0, top);
      const json = { file, ...said, confidence, top: shown, probabilities, ...source };
      await terminal.printJson(json);
      await terminal.print(formatAnswer({ name, ranking: shown, isSure }, terminal.paint));
      return;
    }
    case 'no-digit':
      await terminal.printJson({ file, digit: null, reason: 'no-digit', ...source });
      await terminal.print(`${name}  -  no digit found`);
      return;
    case 'failed': {
      const { failure } = answer;
      const { describeFailure, summarizeFailure } =
        await import('../../errors/describe-failure.js');
      terminal.fail(describeFailure(failure));
      const error = { code: failure.code, message: summarizeFailure(failure) };
      await terminal.printJson({ file, error });
    }
  }
}
