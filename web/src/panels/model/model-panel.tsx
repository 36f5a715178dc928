import type { VNode } from 'preact';
import type { Model } from '../../../../src/server/schemas/model.js';
import { modelFailure, retryLoadingModel } from '../../state/load-served-model.js';
import { servedModel } from '../../state/served-model.js';
import { Problem } from '../problem.js';
import { ConfusionView } from './confusion-view.js';
import { describeTestAccuracy, describeTraining } from './describe-training.js';
import { formatCount, formatLargeCount } from './format-count.js';
import { LayerTable } from './layer-table.js';
import { ModelSelect } from './model-select.js';
import './model.css';

/** What the model is, how it was trained, and what it takes for what. */
export function ModelPanel(): VNode {
  const model = servedModel.value;
  const failure = modelFailure.value;
  return (
    <>
      {failure !== null && <Problem message={failure} onRetry={retryLoadingModel} />}
      {model ? <Facts model={model} /> : <p class="panel-note">Asking for the model …</p>}
    </>
  );
}

function Facts({ model }: { readonly model: Model }): VNode {
  return (
    <>
      <div class="panel-head">
        <h2>{model.model}</h2>
        {model.models.length > 1 && <ModelSelect models={model.models} current={model.model} />}
      </div>
      <div class="model-columns">
        <dl class="model-facts">
          <Fact name="Architecture">{model.arch}</Fact>
          <Fact name="Parameters">{formatCount(model.parameters)}</Fact>
          <Fact name="Work for one digit">
            {formatLargeCount(model.multiplyAdds)} multiply-adds
          </Fact>
          <Fact name="Training">{describeTraining(model.training)}</Fact>
          <Fact name="Test accuracy">{describeTestAccuracy(model.training)}</Fact>
          <Fact name="Says “unsure”">
            when less than {Math.round(model.minConfidence * 100)} % sure
          </Fact>
        </dl>
        <LayerTable model={model} />
      </div>
      <ConfusionView key={model.model} />
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: unknown }): VNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children as VNode}</dd>
    </div>
  );
}
