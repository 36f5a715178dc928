import type { VNode } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Confusion } from '../../../../src/server/schemas/confusion.js';
import { getConfusedSamples } from '../../api/client.js';
import { chosenModel } from '../../state/served-model.js';
import { Problem } from '../problem.js';
import { createQuestion } from '../question.js';
import { SampleTile } from '../sample-tile.js';
import type { Cell } from './confusion-table.js';
import { describeCell } from './describe-cell.js';

/** The test digits of the chosen cell. */
export function CellSamples({
  confusion,
  cell,
}: {
  readonly confusion: Confusion;
  readonly cell: Cell | null;
}): VNode {
  const question = useMemo(() => createQuestion(getConfusedSamples), []);
  const count = cell ? (confusion.confusion[cell.label]?.[cell.digit] ?? 0) : 0;
  const ask = () => {
    question.forget();
    if (cell && count > 0) question.ask(cell.label, cell.digit, chosenModel.value);
  };
  useEffect(ask, [question, cell, count]);
  const { answer, failure } = question.state.value;

  return (
    <div class="cell-samples">
      <p class="panel-note" role="status">
        {cell
          ? describeCell({
              count,
              shown: answer?.samples.length ?? count,
              label: confusion.classNames[cell.label] ?? '',
              digit: confusion.classNames[cell.digit] ?? '',
            })
          : 'Choose a number to see those digits.'}
      </p>
      {failure !== null && <Problem message={failure} onRetry={ask} />}
      {answer && (
        <ul class="cell-samples-grid" aria-label="Digits of this cell">
          {answer.samples.map((sample) => (
            <li key={sample.index}>
              <SampleTile sample={sample} showsConfidence />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
