import type { VNode } from 'preact';
import { formatPercent } from './format-percent.js';
import type { Verdict } from './verdict.js';

/** The answer in large type, with how sure the network is and how long it took. */
export function Headline({ verdict }: { readonly verdict: Verdict }): VNode {
  return (
    <div class="headline">
      <div class="headline-answer">{answerOf(verdict)}</div>
      <p class="headline-note">
        <span>{noteOf(verdict)}</span>
        {'milliseconds' in verdict && (
          <span class="headline-time">in {Math.max(1, Math.round(verdict.milliseconds))} ms</span>
        )}
      </p>
    </div>
  );
}

function answerOf(verdict: Verdict): VNode {
  switch (verdict.kind) {
    case 'blank':
      return <p class="headline-words">Draw a digit</p>;
    case 'failed':
      return <p class="headline-failure">{verdict.message}</p>;
    case 'no-digit':
      return <p class="headline-words">No digit</p>;
    case 'digit':
      return <p class="headline-digit">{verdict.digit}</p>;
    case 'unsure':
      return (
        <p class="headline-doubt">
          <span class="headline-words">unsure, most like</span>
          <span class="headline-digit">{verdict.digit}</span>
        </p>
      );
    case 'number':
      return <NumberText lines={verdict.lines} />;
  }
}

function NumberText({ lines }: { readonly lines: readonly string[] }): VNode {
  const size = sizeOf(lines);
  return (
    // A long page scrolls, also by keyboard.
    <div
      class={`headline-number headline-number-${size}`}
      {...(size === 'tiny' && { tabIndex: 0, role: 'group', 'aria-label': 'The number as text' })}
    >
      {lines.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </div>
  );
}

function sizeOf(lines: readonly string[]): 'large' | 'medium' | 'small' | 'tiny' {
  const length = Math.max(...lines.map((line) => line.length));
  if (lines.length === 1 && length <= 4) return 'large';
  if (lines.length === 1 && length <= 7) return 'medium';
  if (lines.length <= 3 && length <= 12) return 'small';
  return 'tiny';
}

function noteOf(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'blank':
      return 'The answer appears here while you draw.';
    case 'failed':
      return '';
    case 'no-digit':
      return 'Nothing looks like a digit.';
    case 'digit':
      return `${formatPercent(verdict.confidence)} sure`;
    case 'unsure':
      return `only ${formatPercent(verdict.confidence)} sure`;
    case 'number': {
      const { unsureCount, weakest } = verdict;
      if (unsureCount === 0) return `each ${formatPercent(weakest.confidence)} sure or more`;
      return `unsure of ${unsureCount === 1 ? `the ${weakest.digit}` : `${unsureCount} digits`}`;
    }
  }
}
