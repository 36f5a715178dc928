import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { LayerMaps } from '../../../../src/server/schemas/explanation.js';
import { decodeBase64 } from '../../api/pixels.js';
import { PixelCanvas } from '../../pixels/pixel-canvas.js';
import { rasterizeHeat } from '../../pixels/raster.js';
import { LayerName } from '../layer-name.js';
import { describeLayer, formatShape } from './describe-layer.js';
import { MapPicker } from './map-picker.js';
import { bytesOfMap, findVividMap, formatRange, rangeOfMap } from './map-values.js';

/** What one layer makes of the digit: all its maps, and one of them large. */
export function LayerView({ layer }: { readonly layer: LayerMaps }): VNode {
  const { name, type, shape, range } = layer;
  const values = useMemo(() => decodeBase64(layer.values), [layer.values]);
  // The server sends another array with each answer; the layout depends on its numbers only.
  const key = shape.join();
  const steadyShape = useMemo(() => shape, [key]);
  const count = shape.at(-1) ?? 1;
  // The most vivid map, until the person picks another one.
  const picked = useSignal<number | null>(null);
  const index = Math.min(picked.value ?? findVividMap(layer, values), count - 1);
  const bytes = bytesOfMap(layer, values, index);
  const [height = 1, width = 1] = shape.length === 3 ? shape : [];
  const raster = useMemo(() => rasterizeHeat(bytes, width, height), [values, index, width, height]);
  const noun = shape.length === 3 ? 'Map' : 'Unit';
  const place = `${noun} ${index + 1} of ${count}`;
  const pickedRange = formatRange(rangeOfMap(bytes, range));

  return (
    <li class="layer">
      <div class="layer-head">
        <h3>
          <LayerName name={name} />
        </h3>
        <p class="layer-facts">
          <span>{type}</span>
          <span>{formatShape(shape)}</span>
          <span>{formatRange(range)}</span>
        </p>
        <p class="layer-deed">{describeLayer(type)}</p>
      </div>
      <MapPicker
        label={`${noun}s of ${name}`}
        shape={steadyShape}
        values={values}
        picked={index}
        pickedText={`${place}, ${pickedRange}`}
        onPick={(next) => {
          picked.value = next;
        }}
      />
      <div class="layer-picked" aria-hidden="true">
        <PixelCanvas raster={raster} />
        <p>
          <strong>{place}</strong>
          <span>{pickedRange}</span>
        </p>
      </div>
    </li>
  );
}
