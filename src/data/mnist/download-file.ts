import { setTimeout } from 'node:timers/promises';
import { describeFailure } from '../../errors/describe-failure.js';
import type { DownloadAttempt } from '../../errors/data-failures.js';
import { MnistError } from '../../errors/mnist-error.js';
import { gunzip, isGzip } from '../idx/gunzip.js';
import { sha256 } from '../../files/sha256.js';
import { fetchBytes, type FetchLimits } from './fetch-bytes.js';
import type { PublishedFile } from './mnist-files.js';
import { writeWhole } from '../../files/write-whole.js';

/** How patient a download is. */
export interface DownloadPatience extends Omit<FetchLimits, 'maxBytes'> {
  /**
   * Milliseconds to wait before each further round over the mirrors; as many rounds follow the
   * first as there are numbers.
   */
  readonly backoffMs: readonly number[];
}

/** The patience of a download unless told otherwise. */
export const DEFAULT_PATIENCE: DownloadPatience = {
  connectTimeoutMs: 15_000,
  stallTimeoutMs: 20_000,
  backoffMs: [500, 2_000],
};

/** What {@link downloadFile} needs to know. */
export interface DownloadFileOptions {
  /** Where the file goes; it must exist. */
  readonly folder: string;
  /** Addresses that end in `/`, asked in this order. */
  readonly mirrors: readonly string[];
  readonly patience: DownloadPatience;
  /** Is told the bytes of this file received so far; goes back to 0 with every attempt. */
  readonly onProgress: (receivedBytes: number) => void;
  /** Gives the download up, which rejects with the signal's reason. */
  readonly signal: AbortSignal;
}

/**
 * Downloads a file from the first mirror that delivers it, and checks its uncompressed content
 * before it gets its name. A mirror with a passing trouble is asked again in the next round; one
 * that refuses or delivers something else is not.
 *
 * @returns the path of the new file: the gzip file as it was delivered
 * @throws MnistError `download-failed`, `cannot-write`
 */
export async function downloadFile(
  file: PublishedFile,
  options: DownloadFileOptions,
): Promise<string> {
  const { folder, mirrors, patience, signal } = options;
  const attempts = new Map<string, string>();
  let candidates = mirrors.map((mirror) => `${mirror}${file.name}.gz`);
  for (const waitMs of [0, ...patience.backoffMs]) {
    if (candidates.length === 0) break;
    await wait(waitMs, signal);
    const transient: string[] = [];
    for (const url of candidates) {
      const result = await fetchVerified(url, file, options);
      if (result.ok) return writeWhole(folder, fileName(file, result.bytes), result.bytes);
      attempts.set(url, result.reason);
      if (result.isTransient) transient.push(url);
    }
    candidates = transient;
  }
  throw new MnistError({
    code: 'download-failed',
    file: file.name,
    folder,
    attempts: [...attempts].map(([url, reason]): DownloadAttempt => ({ url, reason })),
  });
}

async function fetchVerified(
  url: string,
  file: PublishedFile,
  { patience, onProgress, signal }: DownloadFileOptions,
): ReturnType<typeof fetchBytes> {
  onProgress(0);
  // Deflate never makes a file noticeably longer than it was; the rest is room for gzip's header.
  const limits = { ...patience, maxBytes: file.bytes + 64 * 1024 };
  const result = await fetchBytes(url, limits, onProgress, signal);
  if (!result.ok) return result;
  const fault = await findFault(url, file, result.bytes);
  return fault === undefined ? result : { ok: false, reason: fault, isTransient: false };
}

/** Says what is wrong with a delivered file; `undefined` when it is the published one. */
async function findFault(
  url: string,
  file: PublishedFile,
  delivered: Uint8Array,
): Promise<string | undefined> {
  try {
    const content = isGzip(delivered) ? await gunzip(delivered, url, file.bytes) : delivered;
    if (sha256(content) === file.sha256) return undefined;
    return `it delivers something else (${delivered.length} bytes with another checksum)`;
  } catch (error) {
    if (!(error instanceof MnistError)) throw error;
    return `it delivers something else: ${describeFailure(error.failure).what}`;
  }
}

/** Some servers and proxies decompress on the way. */
function fileName(file: PublishedFile, delivered: Uint8Array): string {
  return isGzip(delivered) ? `${file.name}.gz` : file.name;
}

async function wait(durationMs: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (durationMs > 0) await setTimeout(durationMs, undefined, { signal });
}
