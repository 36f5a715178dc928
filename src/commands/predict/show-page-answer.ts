import { formatPageAnswer } from '../../report/format-page-answer.js';
import type { PageAnswer } from './page-answer.js';
import type { Presentation } from './show-answer.js';

/** Prints what is said about a picture of several digits: a line of text, or a line of JSON. */
export async function showPageAnswer(
  answer: PageAnswer,
  presentation: Omit<Presentation, 'top'>,
): Promise<void> {
  const { terminal, source, nameWidth } = presentation;
  const { file } = answer;
  if (answer.kind === 'failed') {
    const { describeFailure, summarizeFailure } = await import('../../errors/describe-failure.js');
    const { failure } = answer;
    terminal.fail(describeFailure(failure));
    const error = { code: failure.code, message: summarizeFailure(failure) };
    await terminal.printJson({ file, error });
    return;
  }
  const { lines, digits } = answer;
  await terminal.printJson({
    file,
    text: lines.join('\n'),
    lines,
    digits: digits.map(({ digit, confidence, box, line }) => ({ digit, confidence, box, line })),
    ...(digits.length === 0 && { reason: 'no-digit' }),
    ...source,
  });
  const name = file.padEnd(nameWidth);
  await terminal.print(formatPageAnswer({ name, lines, digits }, terminal.paint));
}
