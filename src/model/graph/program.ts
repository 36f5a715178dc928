import type { Shape } from './shape.js';
import type { Activation, Operation, ParameterValue, Value } from './vocabulary.js';

/** A value that is given to the program, or taken from it, under a name. */
export interface Port<Kind extends Value = Value> {
  readonly name: string;
  readonly value: Kind;
}

/** A value that comes with each batch. */
export interface InputPort extends Port<Activation> {
  /** The elements are random, so that it does not matter in which order they lie in memory. */
  readonly anyOrder: boolean;
}

/** What is to be computed, in the vocabulary: data, ready to be lowered. */
export interface Program {
  /** Values that come with each batch: images, targets, masks. */
  readonly inputs: readonly InputPort[];
  /** Parameters, named `layer/parameter`. */
  readonly parameters: readonly Port<ParameterValue>[];
  /** In an order in which each value is written before it is read; nothing superfluous. */
  readonly operations: readonly Operation[];
  readonly outputs: readonly Port[];
}

/** Any operation without the values that it writes. */
type Unwritten<Kind extends Operation> = Kind extends Operation ? Omit<Kind, 'output'> : never;

/** Records a {@link Program} operation by operation. */
export class ProgramBuilder {
  readonly #inputs: InputPort[] = [];
  readonly #parameters: Port<ParameterValue>[] = [];
  readonly #operations: Operation[] = [];
  readonly #outputs: Port[] = [];
  #nextId = 0;

  /** Declares a value that comes with each batch. */
  input(name: string, shape: Shape, { anyOrder = false } = {}): Activation {
    const value = this.activation(shape);
    this.#inputs.push({ name, value, anyOrder });
    return value;
  }

  /** Declares a parameter. */
  parameter(name: string, shape: Shape): ParameterValue {
    const value = this.parameterValue(shape);
    this.#parameters.push({ name, value });
    return value;
  }

  /** Declares that a value is wanted. */
  output(name: string, value: Value): void {
    this.#outputs.push({ name, value });
  }

  /** Makes a value that an operation is about to write. */
  activation(shape: Shape): Activation {
    return { role: 'activation', id: this.#nextId++, shape };
  }

  /** Makes a value without a batch that an operation is about to write. */
  parameterValue(shape: Shape): ParameterValue {
    return { role: 'parameter', id: this.#nextId++, shape };
  }

  /** Records an operation that writes one activation of the given shape, and returns that. */
  compute(
    operation: Unwritten<Extract<Operation, { output: Activation }>>,
    shape: Shape,
  ): Activation {
    const output = this.activation(shape);
    this.#operations.push({ ...operation, output });
    return output;
  }

  /** Records an operation that writes one value without a batch, and returns that. */
  computeParameter(
    operation: Unwritten<Extract<Operation, { output: ParameterValue }>>,
    shape: Shape,
  ): ParameterValue {
    const output = this.parameterValue(shape);
    this.#operations.push({ ...operation, output });
    return output;
  }

  /** Records a complete operation, for those that write several values. */
  record<Kind extends Operation>(operation: Kind): Kind {
    this.#operations.push(operation);
    return operation;
  }

  /** The program that computes the declared outputs; what they do not need is left out. */
  finish(): Program {
    const needed = new Set(this.#outputs.map(({ value }) => value.id));
    const operations = this.#operations
      .toReversed()
      .filter((operation) => {
        if (!writtenValues(operation).some(({ id }) => needed.has(id))) return false;
        readValues(operation).forEach(({ id }) => needed.add(id));
        return true;
      })
      .reverse();
    return {
      inputs: this.#inputs.filter(({ value }) => needed.has(value.id)),
      parameters: this.#parameters.filter(({ value }) => needed.has(value.id)),
      operations,
      outputs: this.#outputs,
    };
  }
}

// The fields of operations that hold what they write; all other values are read.
const writtenFields: ReadonlySet<string> = new Set([
  'output',
  'loss',
  'batchMean',
  'batchVariance',
  'gammaGradient',
  'betaGradient',
]);

function writtenValues(operation: Operation): Value[] {
  return valuesOf(operation, (field) => writtenFields.has(field));
}

function readValues(operation: Operation): Value[] {
  const read = valuesOf(operation, (field) => !writtenFields.has(field));
  // A gradient that points to its forward operation reads what that one read and wrote.
  if ('forward' in operation) {
    read.push(...readValues(operation.forward), ...writtenValues(operation.forward));
  }
  return read;
}

function valuesOf(operation: Operation, isWanted: (field: string) => boolean): Value[] {
  return Object.entries(operation)
    .filter(([field]) => isWanted(field))
    .map(([, value]: [string, unknown]) => value)
    .filter(isValue);
}

function isValue(candidate: unknown): candidate is Value {
  return typeof candidate === 'object' && candidate !== null && 'role' in candidate;
}
