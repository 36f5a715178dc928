import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { LayerMaps } from '../../../../src/server/schemas/explanation.js';
import { describeLayer } from './describe-layer.js';
import { LayerView } from './layer-view.js';

/** A layer that only prepares what others look at: one line, with its maps for who wants to see them. */
export function MinorLayer({ layer }: { readonly layer: LayerMaps }): VNode {
  // Maps that nobody sees are not made.
  const isOpen = useSignal(false);
  const { title, deed } = describeLayer(layer.type);
  return (
    <details
      class="minor-layer"
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>
        <strong>{title}</strong> {deed}
      </summary>
      {isOpen.value && <LayerView layer={layer} />}
    </details>
  );
}
