import { getSystemErrorMap } from 'node:util';

/** The wording of the system errors that people meet; the system's own words serve for the rest. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'there is a file of that name already',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the file system is read-only',
  ENAMETOOLONG: 'the path is too long',
};

/**
 * Says why the operating system refused a file operation, in words; `undefined` when the error is
 * none of the operating system's, and must be thrown on.
 */
export function systemErrorReason(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error)) return undefined;
  const { code, errno } = error as NodeJS.ErrnoException;
  if (code !== undefined && code in reasons) return reasons[code];
  return getSystemErrorMap().get(errno ?? 0)?.[1] ?? error.message;
}
