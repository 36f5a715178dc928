import { pageAnswerToJson } from '../../model/reading/answer-json.js';
import type { PageAnswer } from '../../model/reading/answer-page.js';
import { formatPageAnswer } from '../../report/format-page-answer.js';
import type { Presentation } from './show-answer.js';

/** Prints what is said about a picture of several digits: a line of text, or a line of JSON. */
export async function showPageAnswer(
  file: string,
  answer: PageAnswer,
  { terminal, source, nameWidth }: Omit<Presentation, 'top'>,
): Promise<void> {
  await terminal.printJson(pageAnswerToJson(file, answer, source));
  const name = file.padEnd(nameWidth);
  await terminal.print(formatPageAnswer({ name, ...answer }, terminal.paint));
}
