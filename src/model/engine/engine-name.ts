/** The names of all engines. */
export const ENGINE_NAMES = ['onnxruntime', 'tensorflow'] as const;

/** The name of what executes networks. */
export type EngineName = (typeof ENGINE_NAMES)[number];

/** The engine that is used when none is named: it comes with the toolkit, and it is the fastest. */
export const DEFAULT_ENGINE: EngineName = 'onnxruntime';
