/** A value with the values before it, and those that were undone; never changed in place. */
export interface History<Value> {
  /** The oldest first. */
  readonly past: readonly Value[];
  readonly present: Value;
  /** The one that was undone last comes first. */
  readonly future: readonly Value[];
}

/** So many steps can be undone; older ones are forgotten. */
export const MAX_STEPS = 500;

/** A history that begins here. */
export function startHistory<Value>(present: Value): History<Value> {
  return { past: [], present, future: [] };
}

/** Goes on to another value; what was undone before is gone. */
export function commit<Value>({ past, present }: History<Value>, next: Value): History<Value> {
  return { past: [...past, present].slice(-MAX_STEPS), present: next, future: [] };
}

/** Goes one step back; the same history when there is none. */
export function undo<Value>(history: History<Value>): History<Value> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
  };
}

/** Takes back the last undo; the same history when there is none. */
export function redo<Value>(history: History<Value>): History<Value> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future };
}
