/** A layer's options as Keras writes them to JSON. */
export type KerasConfig = Readonly<Record<string, unknown>>;
