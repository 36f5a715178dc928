import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Confusion } from '../../../../src/server/schemas/confusion.js';
import { getConfusion } from '../../api/client.js';
import { chosenModel } from '../../state/served-model.js';
import { Problem } from '../problem.js';
import { createQuestion } from '../question.js';
import { describeDataset } from '../samples/describe-dataset.js';
import { CellSamples } from './cell-samples.js';
import { ConfusionTable, type Cell } from './confusion-table.js';
import { formatCount } from './format-count.js';

/** Which digits the model takes for which, on the whole test set, and the digits of one cell. */
export function ConfusionView(): VNode {
  const question = useMemo(() => createQuestion(getConfusion), []);
  const cell = useSignal<Cell | null>(null);
  const { isAsking, answer, failure } = question.state.value;
  const measure = () => {
    if (isAsking) return;
    cell.value = null;
    question.ask(chosenModel.value);
  };
  return (
    <section class="confusion" aria-label="Confusion matrix">
      <div class="panel-head">
        <div>
          <h3>What it takes for what</h3>
          <p class="panel-note" role="status">
            {isAsking ? 'Reading all test digits: this takes some seconds …' : summarize(answer)}
          </p>
        </div>
        <button type="button" class="panel-button" onClick={measure} aria-disabled={isAsking}>
          Measure on the test digits
        </button>
      </div>
      {failure !== null && <Problem message={failure} onRetry={measure} />}
      {answer && (
        <div class="confusion-columns">
          <ConfusionTable
            confusion={answer}
            chosen={cell.value}
            onChoose={(next) => {
              cell.value = next;
            }}
          />
          <CellSamples confusion={answer} cell={cell.value} />
        </div>
      )}
    </section>
  );
}

function summarize(confusion: Confusion | null): string {
  if (!confusion) return 'Not measured yet in this visit.';
  const { accuracy, count, dataset } = confusion;
  const wrong = Math.round(count * (1 - accuracy));
  const share = (accuracy * 100).toFixed(2);
  return `${share} % of ${formatCount(count)} digits right, ${formatCount(wrong)} wrong; ${describeDataset(dataset)}.`;
}
