/** How files of the picture formats begin, as Latin-1; `?` is any byte. */
const beginnings: readonly string[] = [
  '\x89PNG\r\n\x1a\n',
  '\xff\xd8\xff',
  'GIF8',
  'RIFF????WEBP',
  'II*\0',
  'MM\0*',
  '????ftyp',
  'BM',
  '<svg',
  '<?xml',
];

/** Whether bytes begin as a picture file does, of the formats that are read or said not to be. */
export function looksLikePicture(bytes: Buffer): boolean {
  const start = bytes.toString('latin1', 0, 16).trimStart();
  return beginnings.some((beginning) =>
    Array.from(beginning).every((character, i) => character === '?' || character === start[i]),
  );
}
