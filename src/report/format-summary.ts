import type { ChalkInstance } from 'chalk';
import { formatBytes, formatCount } from './format-quantity.js';
import { formatTable } from './format-table.js';

/** A network in figures. */
export interface NetworkSummary {
  readonly name: string;
  readonly layers: readonly {
    readonly name: string;
    readonly type: string;
    /** With the batch, as Keras prints it. */
    readonly outputShapeText: string;
    readonly parameters: number;
    /** For one image. */
    readonly multiplyAdds: number;
  }[];
  readonly parameters: number;
  readonly trainableParameters: number;
  /** For one image. */
  readonly multiplyAdds: number;
}

/** Lays out the table that Keras prints, and what an image costs. */
export function formatSummary(summary: NetworkSummary, paint: ChalkInstance): string {
  const table = formatTable(
    [
      { heading: 'layer' },
      { heading: 'type' },
      { heading: 'output shape' },
      { heading: 'parameters', align: 'right' },
      { heading: 'multiply-adds', align: 'right' },
    ],
    summary.layers.map(({ name, type, outputShapeText, parameters, multiplyAdds }) => [
      name,
      type,
      outputShapeText,
      formatCount(parameters),
      formatCount(multiplyAdds),
    ]),
    paint,
  );
  const { parameters, trainableParameters, multiplyAdds } = summary;
  const statistics = parameters - trainableParameters;
  return [
    paint.bold(summary.name),
    '',
    table,
    '',
    `parameters     ${formatCount(parameters)} (${formatBytes(parameters * 4)}), of which ${formatCount(statistics)} are running statistics`,
    `multiply-adds  ${formatCount(multiplyAdds)} an image`,
  ].join('\n');
}
