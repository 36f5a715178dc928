/** How long is waited for a server, and how much is taken from it. */
export interface FetchLimits {
  /** Milliseconds until the answer begins (name lookup, connection, headers). */
  readonly connectTimeoutMs: number;
  /** Milliseconds without a single byte after which a transfer counts as stalled. */
  readonly stallTimeoutMs: number;
  /** The most that is accepted. */
  readonly maxBytes: number;
}

/** What came of asking a server. */
export type FetchResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | {
      readonly ok: false;
      readonly reason: string;
      /** Whether asking the same server again may help. */
      readonly isTransient: boolean;
    };

/**
 * Downloads a file into memory; a server that fails, stalls or sends too much is a result, not an
 * exception.
 *
 * @param url the address of the file
 * @param limits how long is waited, and how much is taken
 * @param onProgress is told the bytes received so far
 * @param signal gives the download up, which rejects with the signal's reason
 */
export async function fetchBytes(
  url: string,
  limits: FetchLimits,
  onProgress: (receivedBytes: number) => void,
  signal: AbortSignal,
): Promise<FetchResult> {
  const { connectTimeoutMs, stallTimeoutMs, maxBytes } = limits;
  const timeout = new AbortController();
  let timer = setTimeout(() => {
    timeout.abort(`no answer within ${connectTimeoutMs / 1000} s`);
  }, connectTimeoutMs);
  try {
    const response = await fetch(url, {
      // A second compression would make the length unknown.
      headers: { 'accept-encoding': 'identity' },
      signal: AbortSignal.any([timeout.signal, signal]),
    });
    if (!response.ok) {
      await response.body?.cancel();
      return refusal(response);
    }
    clearTimeout(timer);
    timer = setTimeout(() => {
      timeout.abort(`no data for ${stallTimeoutMs / 1000} s`);
    }, stallTimeoutMs);
    const chunks: Uint8Array[] = [];
    let receivedBytes = 0;
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      timer.refresh();
      chunks.push(chunk);
      receivedBytes += chunk.length;
      if (receivedBytes > maxBytes) {
        return { ok: false, reason: `it sends more than ${maxBytes} bytes`, isTransient: false };
      }
      onProgress(receivedBytes);
    }
    return { ok: true, bytes: Buffer.concat(chunks) };
  } catch (error) {
    signal.throwIfAborted();
    if (timeout.signal.aborted) {
      return { ok: false, reason: String(timeout.signal.reason), isTransient: true };
    }
    const reason = networkErrorReason(error);
    if (reason === undefined) throw error;
    return { ok: false, reason, isTransient: true };
  } finally {
    clearTimeout(timer);
  }
}

function refusal({ status, statusText }: Response): FetchResult {
  // 408 Request Timeout, 429 Too Many Requests; https://www.rfc-editor.org/rfc/rfc9110#section-15
  const isTransient = status >= 500 || status === 408 || status === 429;
  return { ok: false, reason: `HTTP ${status} ${statusText}`.trim(), isTransient };
}

const networkReasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the host name is not known',
  EAI_AGAIN: 'the host name cannot be looked up',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was closed early',
  ENETUNREACH: 'the network cannot be reached',
  EHOSTUNREACH: 'the host cannot be reached',
  ETIMEDOUT: 'no connection in time',
  UND_ERR_CONNECT_TIMEOUT: 'no connection in time',
  UND_ERR_SOCKET: 'the connection was closed early',
};

/** `fetch` wraps every network failure in a TypeError whose cause says what happened. */
function networkErrorReason(error: unknown): string | undefined {
  if (!(error instanceof TypeError) || !(error.cause instanceof Error)) return undefined;
  const code = 'code' in error.cause ? String(error.cause.code) : '';
  return networkReasons[code] ?? (error.cause.message || code);
}
