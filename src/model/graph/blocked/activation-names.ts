import type { OnnxGraph } from '../onnx/onnx-graph.js';
import type { Program } from '../program.js';
import type { Activation } from '../vocabulary.js';
import { fromGroups, toGroups, toSingleChannelGroups, type GroupLayout } from './group-layout.js';

/** The ONNX names of activations, in groups and in the standard layout; each is made when it is needed. */
export class ActivationNames {
  readonly #graph: OnnxGraph;
  readonly #layout: GroupLayout;
  readonly #inGroups = new Map<number, string>();
  readonly #standard = new Map<number, string>();
  readonly #singleChannel = new Map<number, string>();
  readonly #pictures: ReadonlySet<number>;

  constructor(graph: OnnxGraph, layout: GroupLayout, program: Program) {
    this.#graph = graph;
    this.#layout = layout;
    this.#pictures = picturesOf(program);
  }

  writeInGroups({ id }: Activation, name: string): void {
    this.#inGroups.set(id, name);
  }

  writeStandard({ id }: Activation, name: string): void {
    this.#standard.set(id, name);
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
    if (shape[2] !== 1 || !this.#pictures.has(id)) return undefined;
    return remember(this.#singleChannel, id, () =>
      toSingleChannelGroups(this.#graph, this.#standard.get(id)!, shape, this.#layout),
    );
  }
}

/** The ids of values that come from outside, cut or not: those that nobody wants a gradient of. */
function picturesOf({ inputs, operations }: Program): ReadonlySet<number> {
  const ids = new Set(inputs.filter(({ anyOrder }) => !anyOrder).map(({ value }) => value.id));
  for (const operation of operations) {
    if (operation.kind === 'crop' && ids.has(operation.input.id)) ids.add(operation.output.id);
  }
  return ids;
}

function remember(names: Map<number, string>, id: number, make: () => string): string {
  const name = names.get(id) ?? make();
  names.set(id, name);
  return name;
}
