import { effect } from '@preact/signals';
import { picture, showPicture } from '../../state/picture.js';
import { settledPicture } from '../asking/settled-picture.js';
import { announce, complain, dismissMessage } from '../stage-message.js';
import { isTooLargeToSend, rejectFile, shorten } from './picture-file.js';
import { shrinkPhoto } from './shrink-photo.js';

/** Each of several pictures can be looked at for so long, with its answer. */
const LOOK_MS = 800;

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
    const blob = await shrinkPhoto(file);
    if (bringing !== newestBringing) return;
    if (isTooLargeToSend(blob)) {
      complain(`${shorten(file.name)} is too large, and this browser cannot make it smaller.`);
      return;
    }
    showPicture({ kind: 'image', name: file.name, blob });
    if (complaint === undefined && readable.length > 1) {
      announce(`Picture ${i + 1} of ${readable.length}`);
    }
    if (i === readable.length - 1) return;
    const { id } = picture.peek();
    await untilSettled(id);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    if (bringing !== newestBringing || picture.peek().id !== id) return;
  }
}

/** Resolves once the question about a picture is settled, or another picture is on the stage. */
function untilSettled(id: number): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (settledPicture.value !== id && picture.value.id === id) return;
      resolve();
      // The effect cannot end itself before it has run once.
      queueMicrotask(() => {
        stop();
      });
    });
  });
}
