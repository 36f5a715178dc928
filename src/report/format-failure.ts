import type { ChalkInstance } from 'chalk';
import type { FailureDescription } from '../errors/failure-description.js';

const LABEL_WIDTH = 9;

/**
 * Lays a failure out for stderr: the sentence, then one labelled line for each fact. Further lines
 * of a fact (a stack, a list) stand below its first.
 */
export function formatFailure(description: FailureDescription, paint: ChalkInstance): string {
  const facts: [label: string, fact: string | undefined][] = [
    ['where', description.where],
    ['expected', description.expected],
    ['got', description.got],
    ['try', description.next],
  ];
  const indent = `\n${' '.repeat(2 + LABEL_WIDTH + 1)}`;
  const lines = facts.map(([label, fact]) =>
    fact === undefined
      ? ''
      : `  ${paint.dim(label.padEnd(LABEL_WIDTH))} ${fact.replaceAll('\n', indent)}\n`,
  );
  return `${paint.red('error:')} ${description.what}\n${lines.join('')}`;
}
