/** So large a file may be that is sent, in bytes: 10 MB. */
const MAX_SENT_BYTES = 10_000_000;

/** So large a file may be that is made smaller here, in bytes: 100 MB. */
export const MAX_FILE_BYTES = 100_000_000;

/** What of a file tells whether it can be read. */
export type PictureFile = Pick<File, 'name' | 'type' | 'size'>;

/** Why a file cannot be read as a picture; null when it can be tried. */
export function rejectFile({ name, type, size }: PictureFile): string | null {
  // Some systems give no type to files they do not know, HEIC for one: the server has the last word.
  if (type !== '' && !type.startsWith('image/')) return `${shorten(name)} is not a picture.`;
  if (size === 0) return `${shorten(name)} is empty.`;
  if (size > MAX_FILE_BYTES) {
    return `${shorten(name)} has ${Math.round(size / 1e6)} MB; 100 MB is the most.`;
  }
  return null;
}

/** Whether a file is too large for the server as it is. */
export function isTooLargeToSend({ size }: Pick<File, 'size'>): boolean {
  return size > MAX_SENT_BYTES;
}

/** A name short enough for one line, with its beginning and its ending. */
export function shorten(name: string, most = 24): string {
  if (name.length <= most) return name;
  const endLength = Math.floor(most / 3);
  return `${name.slice(0, most - endLength - 1)}…${name.slice(-endLength)}`;
}
