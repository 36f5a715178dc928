import type { VNode } from 'preact';
import { chosenModel } from '../../state/served-model.js';

/** Which of the served models answers. */
export function ModelSelect({
  models,
  current,
}: {
  readonly models: readonly string[];
  readonly current: string;
}): VNode {
  return (
    <label class="model-select">
      Model that answers
      <select
        value={chosenModel.value ?? current}
        onChange={({ currentTarget }) => {
          chosenModel.value = currentTarget.value;
        }}
      >
        {models.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
