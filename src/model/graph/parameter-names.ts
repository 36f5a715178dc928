import type { LoweredParameter, ParameterLayout } from './lowering.js';
import type { OnnxGraph } from './onnx/onnx-graph.js';
import type { Port } from './program.js';
import type { ParameterValue } from './vocabulary.js';

/** Values without a batch in a graph: parameters, which it reads, and what it says of them. */
export class ParameterNames {
  /** The parameters that are inputs of the graph. */
  readonly inputs: LoweredParameter[] = [];
  readonly #graph: OnnxGraph;
  readonly #ports: ReadonlyMap<number, string>;
  readonly #constants: ReadonlyMap<string, Float32Array>;
  readonly #names = new Map<number, string>();
  readonly #layouts = new Map<number, ParameterLayout>();

  /**
   * Begins with the program's parameters.
   *
   * @param constants the values of those that become part of the graph, in Keras' layout
   */
  constructor(
    graph: OnnxGraph,
    parameters: readonly Port[],
    constants: ReadonlyMap<string, Float32Array> = new Map(),
  ) {
    this.#graph = graph;
    this.#ports = new Map(parameters.map(({ name, value }) => [value.id, name]));
    this.#constants = constants;
  }

  /** The ONNX name of a parameter; its first reader decides how it is laid out. */
  read(value: ParameterValue, layout: ParameterLayout): string {
    return this.#names.get(value.id) ?? this.#declare(value, layout);
  }

  /** Says which ONNX value, in the given layout, holds what an operation writes. */
  write(value: ParameterValue, name: string, layout: ParameterLayout): void {
    this.#names.set(value.id, name);
    this.#layouts.set(value.id, layout);
  }

  /** Those of the ports that have no batch become outputs of the graph. */
  output(ports: readonly Port[]): LoweredParameter[] {
    return ports.filter(isParameterPort).map(({ name, value }) => {
      const layout = this.#layouts.get(value.id)!;
      this.#graph.output(this.#names.get(value.id)!, name, layout.dims);
      return { name, ...layout };
    });
  }

  #declare(value: ParameterValue, layout: ParameterLayout): string {
    const port = this.#ports.get(value.id)!;
    const constant = this.#constants.get(port);
    if (constant === undefined) this.inputs.push({ name: port, ...layout });
    const name = constant
      ? this.#graph.floats(layout.pack(constant), layout.dims)
      : this.#graph.input(port, layout.dims);
    this.#names.set(value.id, name);
    return name;
  }
}

function isParameterPort(port: Port): port is Port<ParameterValue> {
  return port.value.role === 'parameter';
}
