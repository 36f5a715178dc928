import type { OnnxGraph } from '../onnx/onnx-graph.js';
import type { Activation } from '../vocabulary.js';
import { fromGroups, toGroups, toSingleChannelGroups, type GroupLayout } from './group-layout.js';

/** The ONNX names of activations, in groups and in the standard layout; each is made when it is needed. */
export class ActivationNames {
  readonly #graph: OnnxGraph;
  readonly #layout: GroupLayout;
  readonly #inGroups = new Map<number, string>();
  readonly #standard = new Map<number, string>();
  readonly #singleChannel = new Map<number, string>();
  readonly #writtenStandard = new Set<number>();

  constructor(graph: OnnxGraph, layout: GroupLayout) {
    this.#graph = graph;
    this.#layout = layout;
  }

  writeInGroups({ id }: Activation, name: string): void {
    this.#inGroups.set(id, name);
  }

  writeStandard({ id }: Activation, name: string): void {
    this.#standard.set(id, name);
    this.#writtenStandard.add(id);
  }

  readInGroups({ id, shape }: Activation): string {
    return remember(this.#inGroups, id, () =>
      toGroups(this.#graph, this.#standard.get(id)!, shape, this.#layout),
    );
  }

  readStandard({ id, shape }: Activation): string {
    return remember(this.#standard, id, () =>
      fromGroups(this.#graph, this.#inGroups.get(id)!, shape, this.#layout),
    );
  }

  /** Pictures of one channel that come from outside, not filled up to a block. */
  readSingleChannel({ id, shape }: Activation): string | undefined {
    if (shape[2] !== 1 || !this.#writtenStandard.has(id)) return undefined;
    return remember(this.#singleChannel, id, () =>
      toSingleChannelGroups(this.#graph, this.#standard.get(id)!, shape, this.#layout),
    );
  }
}

function remember(names: Map<number, string>, id: number, make: () => string): string {
  const name = names.get(id) ?? make();
  names.set(id, name);
  return name;
}
