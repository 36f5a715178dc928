import { effect } from '@preact/signals';
import { picture, showPicture } from '../../state/picture.js';
import { settledPicture } from '../asking/settled-picture.js';
import { announce, complain, dismissMessage } from '../stage-message.js';
import { rejectFile } from './picture-file.js';

let newestBringing = 0;

/**
 * Puts pictures on the stage one after the other, each once the one before has been asked about; the last
 * one stays. Files that are no pictures are named and left out.
 */
export async function bringPictures(files: readonly File[]): Promise<void> {
  const bringing = ++newestBringing;
  const readable = files.filter((file) => rejectFile(file) === null);
  const [complaint] = files.map(rejectFile).filter((reason) => reason !== null);
  if (complaint === undefined) dismissMessage();
  else complain(complaint);
  for (const [i, file] of readable.entries()) {
    showPicture({ kind: 'image', name: file.name, blob: file });
    if (readable.length === 1) return;
    if (complaint === undefined) announce(`Picture ${i + 1} of ${readable.length}`);
    const stillWanted = await untilSettled(picture.peek().id);
    if (!stillWanted || bringing !== newestBringing) return;
  }
}

/** Whether the picture stayed on the stage until its question was settled. */
function untilSettled(id: number): Promise<boolean> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      const settled = settledPicture.value === id;
      const gone = picture.value.id !== id;
      if (!settled && !gone) return;
      resolve(!gone);
      // The effect cannot end itself before it has run once.
      queueMicrotask(() => {
        stop();
      });
    });
  });
}
