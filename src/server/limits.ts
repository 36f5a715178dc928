/** What one server takes on. */
export interface Limits {
  /** Pictures that may wait to be read. */
  readonly maxQueue: number;
  /** Images that may wait for a network. */
  readonly maxWaitingImages: number;
  /** Bytes of one body. */
  readonly maxBodyBytes: number;
  /** Bytes of all bodies that are being received or worked on. */
  readonly maxHeldBytes: number;
  /** Pixels of one picture, before it is decoded. */
  readonly maxPixels: number;
  /** How long one picture may take to be read, in milliseconds. */
  readonly readingTimeoutMs: number;
  /** How long a request may take to arrive, body and all, in milliseconds. */
  readonly requestTimeoutMs: number;
  /** How long the head of a request may take to arrive, in milliseconds. */
  readonly headersTimeoutMs: number;
  /** How long a connection may be idle, in milliseconds. */
  readonly keepAliveTimeoutMs: number;
  /** How long running requests may go on when the server stops, in milliseconds. */
  readonly stopTimeoutMs: number;
  /** Connections at one time. */
  readonly maxConnections: number;
}

/** The limits of `mnist serve`. */
export const DEFAULT_LIMITS: Limits = {
  maxQueue: 128,
  maxWaitingImages: 2048,
  maxBodyBytes: 10_000_000,
  maxHeldBytes: 200_000_000,
  // A photo of any phone; 150 MB once decoded, in each of the threads.
  maxPixels: 50_000_000,
  readingTimeoutMs: 10_000,
  requestTimeoutMs: 30_000,
  headersTimeoutMs: 10_000,
  // Longer than a person looks at an answer, so that the next drawing finds its connection open.
  keepAliveTimeoutMs: 60_000,
  stopTimeoutMs: 5_000,
  maxConnections: 10_000,
};

/** When to ask again a server that is busy. */
export const RETRY_AFTER_SECONDS = 1;
