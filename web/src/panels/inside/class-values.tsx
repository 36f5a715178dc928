import type { VNode } from 'preact';
import type { LayerMaps } from '../../../../src/server/schemas/explanation.js';
import { decodeBase64 } from '../../api/pixels.js';
import { magma } from '../../pixels/magma.js';
import { LayerHead } from './layer-head.js';
import { formatValue, rangeOfMap } from './map-values.js';

/** The last layer: one value for each class, with the class's name. */
export function ClassValues({
  layer,
  names,
}: {
  readonly layer: LayerMaps;
  readonly names: readonly string[];
}): VNode {
  const values = decodeBase64(layer.values);
  const largest = values.indexOf(Math.max(...values));
  return (
    <div class="layer layer-last">
      <LayerHead layer={layer} />
      <ol class="class-values" aria-label={`Values of ${layer.name}`}>
        {names.map((name, index) => {
          const byte = values[index] ?? 0;
          const [value] = rangeOfMap(Uint8Array.of(byte), layer.range);
          return (
            <li
              key={name}
              class={index === largest ? 'class-value class-value-largest' : 'class-value'}
            >
              <span
                class="class-value-swatch"
                style={{ backgroundColor: `rgb(${magma(byte / 255).join(' ')})` }}
              />
              <span class="class-value-name">{name}</span>
              <span class="class-value-number">{formatValue(value)}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
