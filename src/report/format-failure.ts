import type { ChalkInstance } from 'chalk';
import type { FailureDescription } from '../errors/failure-description.js';

/** Lays a failure out for stderr: the sentence, then one labelled line for each fact. */
export function formatFailure(description: FailureDescription, paint: ChalkInstance): string {
  const facts: [label: string, fact: string | undefined][] = [
    ['where', description.where],
    ['expected', description.expected],
    ['got', description.got],
    ['try', description.next],
  ];
  const lines = facts
    .filter(([, fact]) => fact !== undefined)
    .map(([label, fact]) => `  ${paint.dim(label.padEnd(9))} ${fact ?? ''}\n`);
  return `${paint.red('error:')} ${description.what}\n${lines.join('')}`;
}
