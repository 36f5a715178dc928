/** A failure in words, in the order in which a person needs them. */
export interface FailureDescription {
  /** What happened, one sentence without a full stop. */
  readonly what: string;
  /** The file, folder, address, layer or option concerned. */
  readonly where?: string | undefined;
  /** What would have been right. */
  readonly expected?: string | undefined;
  /** What was found instead. */
  readonly got?: string | undefined;
  /** What the person can do next. */
  readonly next?: string | undefined;
}

/** One describer for each code of a failure table. */
export type FailureDescribers<Table> = {
  [Code in keyof Table]: (facts: Table[Code]) => FailureDescription;
};
