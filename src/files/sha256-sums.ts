/** A line of a checksum file: 64 hexadecimal digits, a space, a space or an asterisk, a name. */
const line = /^([0-9a-f]{64}) [ *](.+)$/;

/**
 * Reads a checksum file in the format of `sha256sum`. Lines that are none of its are passed over.
 *
 * @returns file name to SHA-256 in lower-case hexadecimal
 */
export function parseSha256Sums(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(/\r?\n/).flatMap((candidate) => {
      const [, checksum, name] = line.exec(candidate) ?? [];
      return checksum !== undefined && name !== undefined ? [[name, checksum]] : [];
    }),
  );
}
