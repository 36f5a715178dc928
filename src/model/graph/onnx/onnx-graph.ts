/** An attribute of an ONNX node: whole numbers are `int`, floats are given as `{ float }`. */
export type OnnxAttribute = number | readonly number[] | string | { readonly float: number };

/** One ONNX node. */
export interface OnnxNode {
  readonly type: string;
  /** The operator set; `''` for the standard one. */
  readonly domain: string;
  /** Names of values; `''` where an optional input is left out. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: Readonly<Record<string, OnnxAttribute>>;
}

/** A constant: 32-bit floats or 64-bit whole numbers. */
export interface OnnxConstant {
  readonly name: string;
  readonly dims: readonly number[];
  readonly data: Float32Array | BigInt64Array;
}

/** A float32 value that enters or leaves a graph; a `string` in dims names an open size. */
export interface OnnxPort {
  readonly name: string;
  readonly dims: readonly (number | string)[];
}

/** Collects nodes, constants and ports under fresh names. */
export class OnnxGraph {
  readonly nodes: OnnxNode[] = [];
  readonly constants: OnnxConstant[] = [];
  readonly inputs: OnnxPort[] = [];
  readonly outputs: OnnxPort[] = [];
  readonly #wholeNumbers = new Map<string, string>();
  #nextName = 0;

  /** Adds a node with one output, and returns the name of that. */
  node(
    type: string,
    inputs: readonly string[],
    attributes: Readonly<Record<string, OnnxAttribute>> = {},
    domain = '',
  ): string {
    return this.multiNode(type, inputs, attributes, 1, domain)[0]!;
  }

  /** Adds a node with several outputs, and returns their names. */
  multiNode(
    type: string,
    inputs: readonly string[],
    attributes: Readonly<Record<string, OnnxAttribute>>,
    outputCount: number,
    domain = '',
  ): string[] {
    const outputs = Array.from({ length: outputCount }, () => this.#freshName());
    this.nodes.push({ type, domain, inputs, outputs, attributes });
    return outputs;
  }

  /** A constant of floats. */
  floats(data: Float32Array, dims: readonly number[]): string {
    const name = this.#freshName();
    this.constants.push({ name, dims, data });
    return name;
  }

  /** A constant float without dimensions. */
  float(value: number): string {
    return this.floats(Float32Array.of(value), []);
  }

  /** A constant list of whole numbers; equal lists are stored once. */
  wholeNumbers(values: readonly number[]): string {
    const key = values.join();
    let name = this.#wholeNumbers.get(key);
    if (name === undefined) {
      name = this.#freshName();
      this.constants.push({
        name,
        dims: [values.length],
        data: BigInt64Array.from(values, BigInt),
      });
      this.#wholeNumbers.set(key, name);
    }
    return name;
  }

  /** The same elements in other dimensions; `-1` stands for what is left. */
  reshape(name: string, dims: readonly number[]): string {
    return this.node('Reshape', [name, this.wholeNumbers(dims)]);
  }

  /** The axes in another order. */
  transpose(name: string, perm: readonly number[]): string {
    return this.node('Transpose', [name], { perm });
  }

  /** Zeros added at the start and the end of each axis; a negative number cuts off. */
  pad(name: string, starts: readonly number[], ends: readonly number[]): string {
    if ([...starts, ...ends].every((count) => count === 0)) return name;
    return this.node('Pad', [name, this.wholeNumbers([...starts, ...ends])]);
  }

  /** Declares an input. */
  input(name: string, dims: OnnxPort['dims']): string {
    this.inputs.push({ name, dims });
    return name;
  }

  /** Declares that the value `from` leaves the graph as `name`. */
  output(from: string, name: string, dims: OnnxPort['dims']): void {
    this.nodes.push({
      type: 'Identity',
      domain: '',
      inputs: [from],
      outputs: [name],
      attributes: {},
    });
    this.outputs.push({ name, dims });
  }

  #freshName(): string {
    return `v${this.#nextName++}`;
  }
}
