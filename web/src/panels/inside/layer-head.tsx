import type { VNode } from 'preact';
import type { LayerMaps } from '../../../../src/server/schemas/explanation.js';
import { LayerName } from '../layer-name.js';
import { describeLayer, describeShape } from './describe-layer.js';

/** What a layer is, what it does, and what comes out of it. */
export function LayerHead({ layer }: { readonly layer: LayerMaps }): VNode {
  const { name, type, shape } = layer;
  const { title, deed } = describeLayer(type);
  return (
    <div class="layer-head">
      <h3>{title}</h3>
      <p class="layer-facts">
        <span>{describeShape(shape)}</span>
        <code>
          <LayerName name={name} />
        </code>
      </p>
      <p class="layer-deed">{deed}</p>
    </div>
  );
}
