import { availableParallelism, cpus, totalmem } from 'node:os';
import { describeEngine } from '../../model/engine/describe-engine.js';
import { DEFAULT_ENGINE } from '../../model/engine/engine-name.js';
import { VERSION } from '../../version.js';

/** The machine, and the programs on it that decide how quick things are. */
export interface MachineDescription {
  readonly processor: string;
  /** Threads that can work at the same time. */
  readonly cores: number;
  readonly memoryBytes: number;
  /** Such as `linux x64`. */
  readonly platform: string;
  /** Version numbers by program. */
  readonly versions: Readonly<Record<'mnist' | 'node' | 'onnxruntime', string>>;
}

/** Describes this machine. */
export async function describeMachine(): Promise<MachineDescription> {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown processor',
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    platform: `${process.platform} ${process.arch}`,
    versions: {
      mnist: VERSION,
      node: process.versions.node,
      onnxruntime: (await describeEngine(DEFAULT_ENGINE)).version,
    },
  };
}
