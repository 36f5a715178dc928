import type { FileCheck } from '../../data/mnist/verify-mnist.js';
import { describeFailure } from '../../errors/describe-failure.js';

/** A checked file as `--json` shows it. */
export interface FileStatus {
  readonly name: string;
  readonly status: 'verified' | 'missing' | 'damaged';
  readonly path?: string;
  /** What is wrong with a damaged file. */
  readonly error?: { readonly code: string; readonly message: string };
}

/** Puts the check of a file into the stable shape of `--json`. */
export function fileStatus(check: FileCheck): FileStatus {
  const { name } = check.file;
  switch (check.status) {
    case 'missing':
      return { name, status: 'missing' };
    case 'verified':
      return { name, status: 'verified', path: check.path };
    case 'damaged': {
      const { what } = describeFailure(check.failure);
      const error = { code: check.failure.code, message: what };
      return { name, status: 'damaged', path: check.path, error };
    }
  }
}

/** Formats a checked file as one line for people. */
export function formatFileStatus({ name, status, path, error }: FileStatus): string {
  return `${status.padEnd(8)}  ${path ?? name}${error ? `: ${error.message}` : ''}`;
}
