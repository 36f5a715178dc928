import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Explanation, LayerMaps } from '../../../../src/server/schemas/explanation.js';
import { classNames } from '../../state/class-names.js';
import { explained, watchExplanation } from '../../state/explanation.js';
import type { PanelProps } from '../tabs.js';
import { ClassValues } from './class-values.js';
import { describeLayer } from './describe-layer.js';
import { LayerView } from './layer-view.js';
import { MinorLayer } from './minor-layer.js';
import { SaliencyView } from './saliency-view.js';
import './inside.css';

/** What the network looks at in the chosen digit, layer by layer. */
export function InsidePanel({ isOpen }: PanelProps): VNode {
  useEffect(() => (isOpen ? watchExplanation() : undefined), [isOpen]);
  const known = explained.value;
  switch (known.status) {
    case 'none':
      return (
        <div class="panel-empty">
          <h2>Nothing to look into yet</h2>
          <p class="panel-note">
            Draw a digit, and see here what each layer of the network makes of it.
          </p>
        </div>
      );
    case 'failed':
      return (
        <div class="panel-empty" role="alert">
          <h2>The network did not let us look inside</h2>
          <p class="panel-note">{known.message}</p>
        </div>
      );
    case 'ready':
      return <Layers explanation={known.explanation} />;
  }
}

function Layers({ explanation }: { readonly explanation: Explanation }): VNode {
  const names = classNames.value;
  const { layers, digit } = explanation;
  return (
    <>
      <h2 class="inside-heading">Inside the network</h2>
      <SaliencyView digit={digit} />
      <ol class="layers" aria-label="Layers">
        {layers.map((layer, index) => (
          <li key={layer.name}>
            {index === layers.length - 1 && hasOneValueEach(layer, names) ? (
              <ClassValues layer={layer} names={names} />
            ) : describeLayer(layer.type).isMinor ? (
              <MinorLayer layer={layer} />
            ) : (
              <LayerView layer={layer} />
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function hasOneValueEach({ shape }: LayerMaps, names: readonly string[]): boolean {
  return shape.length === 1 && shape[0] === names.length;
}
