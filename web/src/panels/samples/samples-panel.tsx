import type { VNode } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { AnsweredSample, AnsweredSamples } from '../../../../src/server/schemas/sample.js';
import { getSamples } from '../../api/client.js';
import { chosenModel } from '../../state/served-model.js';
import { nameSampleLabel } from '../name-sample-label.js';
import { Problem } from '../problem.js';
import { createQuestion } from '../question.js';
import { SampleTile } from '../sample-tile.js';
import { describeDataset } from './describe-dataset.js';
import './samples.css';

const COUNT = 20;

/** Twenty random test digits: what the model takes them for, and whether that is right. */
export function SamplesPanel(): VNode {
  const question = useMemo(() => createQuestion((model?: string) => getSamples(COUNT, model)), []);
  const model = chosenModel.value;
  const ask = () => {
    question.ask(model);
  };
  useEffect(ask, [question, model]);
  const { isAsking, answer, failure } = question.state.value;

  return (
    <>
      <div class="panel-head">
        <div>
          <h2>Test digits</h2>
          <p class="panel-note" role="status">
            {answer ? summarize(answer) : 'Digits that the network has never seen'}
          </p>
        </div>
        <button type="button" class="panel-button" onClick={ask} aria-disabled={isAsking}>
          Twenty random test digits
        </button>
      </div>
      {failure !== null && <Problem message={failure} onRetry={ask} />}
      <ul class="sample-grid" aria-label="Test digits" aria-busy={isAsking}>
        {answer
          ? answer.samples.map((sample) => (
              <li key={sample.index}>
                <SampleTile sample={sample} />
              </li>
            ))
          : Array.from({ length: COUNT }, (_, index) => <Placeholder key={index} />)}
      </ul>
      <p class="panel-note">Choose a digit to see it large, with its answer.</p>
    </>
  );
}

/** Keeps a tile's place until the digits are there, so that nothing moves. */
function Placeholder(): VNode {
  return <li class="sample-placeholder" aria-hidden="true" />;
}

function summarize({ samples }: AnsweredSamples): string {
  const right = samples.filter((sample) => nameSampleLabel(sample).isRight).length;
  const [first]: readonly (AnsweredSample | undefined)[] = samples;
  return `${right} of ${samples.length} right${first ? `, ${describeDataset(first.dataset)}` : ''}`;
}
