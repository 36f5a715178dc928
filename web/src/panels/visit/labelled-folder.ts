import { zipSync } from 'fflate';
import { decodeBase64 } from '../../api/pixels.js';
import { DIGIT_SIZE } from '../../pixels/raster.js';
import { encodeGreyPng } from './encode-grey-png.js';
import type { Visit } from './visit.js';

/** The folder that the download unpacks to. */
export const FOLDER_NAME = 'mnist-drawings';

/** How many digits the person said the class of: only these are true labels. */
export function countLabelled(visit: Visit): number {
  return listLabelled(visit).length;
}

/**
 * Packs the digits that the person labelled as a ZIP file: `mnist-drawings/7/0001.png`, a folder for
 * each class, numbered in the order of the visit. PNGs of 28x28, white ink on black, exactly the
 * pixels that the network saw. The same visit gives the same bytes.
 */
export function packLabelledFolder(visit: Visit): Uint8Array<ArrayBuffer> {
  const counts = new Map<string, number>();
  const files: Record<string, Uint8Array> = {};
  for (const { name, pixels } of listLabelled(visit)) {
    const number = (counts.get(name) ?? 0) + 1;
    counts.set(name, number);
    const path = `${FOLDER_NAME}/${name}/${String(number).padStart(4, '0')}.png`;
    files[path] = encodeGreyPng(decodeBase64(pixels), DIGIT_SIZE, DIGIT_SIZE);
  }
  // PNGs are compressed already. A ZIP file's clock starts in 1980 and has no time zone.
  return zipSync(files, { level: 0, mtime: new Date(1980, 0, 1) });
}

function listLabelled(visit: Visit): { readonly name: string; readonly pixels: string }[] {
  return visit.flatMap(({ digits }) =>
    digits.flatMap(({ label, pixels }) =>
      label?.kind === 'class' ? [{ name: label.name, pixels }] : [],
    ),
  );
}
