/** What gives answers, as JSON says it. */
export interface ModelSource {
  /** The model's folder as it was given, `bundled`, or `ensemble`. */
  readonly model: string;
  /** The models of an ensemble. */
  readonly models?: readonly string[];
  /** There when variations of each image are classified, too. */
  readonly tta?: boolean;
}
