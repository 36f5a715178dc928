import { useComputed } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { readDigits, reading } from '../state/reading.js';
import { speakVerdict } from './speak-verdict.js';
import { judgeReading } from './verdict.js';

/** Answers come with each stroke; a screen reader is told when the hand rests. */
const REST_MS = 600;

/** Tells screen readers the answer, once it has stood for a moment. */
export function Announcement(): VNode {
  const words = useComputed(() =>
    speakVerdict(judgeReading(reading.value, readDigits.value)),
  ).value;
  const [said, setSaid] = useState('');
  useEffect(() => {
    const rest = setTimeout(() => {
      setSaid(words);
    }, REST_MS);
    return () => {
      clearTimeout(rest);
    };
  }, [words]);
  return (
    <p class="answer-announcement" role="status">
      {said}
    </p>
  );
}
