/** Measures the time since it was started. */
export interface Stopwatch {
  /** Seconds since the start. */
  readonly seconds: number;
}

/** Starts a stopwatch. */
export function startStopwatch(): Stopwatch {
  const startMs = performance.now();
  return {
    get seconds() {
      return (performance.now() - startMs) / 1000;
    },
  };
}
