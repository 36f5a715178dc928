import type { VNode } from 'preact';
import type { Model } from '../../../../src/server/schemas/model.js';
import { LayerName } from '../layer-name.js';
import { formatShape } from '../inside/describe-layer.js';
import { formatCount } from './format-count.js';

/** The model's layers as Keras sums them up. */
export function LayerTable({ model }: { readonly model: Model }): VNode {
  return (
    <table class="layer-table">
      <caption>Layers</caption>
      <thead>
        <tr>
          <th scope="col">Layer</th>
          <th scope="col">Output shape</th>
          <th scope="col">Parameters</th>
        </tr>
      </thead>
      <tbody>
        {model.layers.map(({ name, type, outputShape, parameters }) => (
          <tr key={name}>
            <th scope="row">
              <LayerName name={name} /> <span>{type}</span>
            </th>
            <td>{formatShape(outputShape)}</td>
            <td>{formatCount(parameters)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            All layers
          </th>
          <td>{formatCount(model.parameters)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
