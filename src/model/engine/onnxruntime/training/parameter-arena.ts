import type { ParameterUpdate } from '../../../architecture/training-program.js';
import type { LoweredGraph, LoweredParameter } from '../../../graph/lowering.js';
import type { ModelWeights } from '../../../model.js';

/** Where a parameter lies in the flat arrays that hold all of them. */
export interface ArenaEntry {
  /** The parameter's full name, and its input in the graph if it has one. */
  readonly parameter: string;
  /** The graph's output that says how it changes. */
  readonly output: string;
  readonly dims: readonly number[];
  readonly offset: number;
  readonly size: number;
  /** For running statistics, the share that stays at each step. */
  readonly momentum: number | undefined;
}

/** The plan of the flat arrays: trained parameters first, then running statistics. */
export interface ParameterArena {
  readonly entries: readonly ArenaEntry[];
  /** Elements of all parameters. */
  readonly size: number;
  /** Elements of the trained ones, which come first. */
  readonly trainedSize: number;
}

/** Plans the flat arrays for a training graph. */
export function planArena(
  updates: readonly ParameterUpdate[],
  { parameterOutputs }: LoweredGraph,
): ParameterArena {
  const entries: ArenaEntry[] = [];
  let offset = 0;
  const place = (update: ParameterUpdate): void => {
    const { dims, size } = layoutOf(update.output, parameterOutputs);
    entries.push({ ...update, dims, offset, size });
    offset += size;
  };
  updates.filter(({ momentum }) => momentum === undefined).forEach(place);
  const trainedSize = offset;
  updates.filter(({ momentum }) => momentum !== undefined).forEach(place);
  return { entries, size: offset, trainedSize };
}

/** Writes weights into a flat array, as the graph lays them out. */
export function packWeights(
  weights: ModelWeights,
  arena: ParameterArena,
  { parameterOutputs }: LoweredGraph,
  target: Float32Array,
): void {
  for (const { parameter, output, offset } of arena.entries) {
    target.set(layoutOf(output, parameterOutputs).pack(weights.get(parameter)!), offset);
  }
}

/** Reads weights from a flat array: copies in Keras' layout, in the order of `names`. */
export function unpackWeights(
  values: Float32Array,
  arena: ParameterArena,
  { parameterOutputs }: LoweredGraph,
  names: readonly string[],
): ModelWeights {
  const byName = new Map(arena.entries.map((entry) => [entry.parameter, entry]));
  return new Map(
    names.map((name) => {
      const { output, offset, size } = byName.get(name)!;
      const copy = values.slice(offset, offset + size);
      return [name, layoutOf(output, parameterOutputs).unpack(copy)];
    }),
  );
}

function layoutOf(output: string, layouts: readonly LoweredParameter[]): LoweredParameter {
  return layouts.find(({ name }) => name === output)!;
}
