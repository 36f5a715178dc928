import { useComputed } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { startExplaining } from '../state/explanation.js';
import { readDigits, reading } from '../state/reading.js';
import { Announcement } from './announcement.js';
import { DigitChips } from './digit-chips.js';
import { Headline } from './headline.js';
import { NetworkView } from './network-view.js';
import { ProbabilityBars } from './probability-bars.js';
import { judgeReading } from './verdict.js';
import './answer.css';

/** What the network says about what is on the stage. */
export function AnswerPanel(): VNode {
  const verdict = useComputed(() => judgeReading(reading.value, readDigits.value));
  useEffect(() => startExplaining(), []);
  return (
    <section class="answer" aria-label="Answer">
      <Headline verdict={verdict.value} />
      <DigitChips />
      <div class="answer-details">
        <NetworkView />
        <ProbabilityBars />
      </div>
      <Announcement />
    </section>
  );
}
