import type { Progress } from '../../report/progress.js';
import type { Terminal } from '../../report/terminal.js';

/** Shows how pictures are read, once that takes long. */
export interface ReadingDisplay {
  /** For the `onPictures` of `loadDataset`. */
  readonly onPictures: (readPictures: number, pictures: number) => void;
  /** Takes the progress line away; call it in a `finally`. */
  readonly stop: () => void;
}

/** Nobody needs to watch what is over sooner than this. */
const PATIENCE_MS = 500;

/** Creates the display of pictures being read; it says nothing for the first half second. */
export async function createReadingDisplay(terminal: Terminal): Promise<ReadingDisplay> {
  const { createProgress } = await import('../../report/progress.js');
  const startMs = performance.now();
  let progress: Progress | undefined;
  return {
    onPictures: (readPictures, pictures) => {
      if (progress === undefined && performance.now() - startMs < PATIENCE_MS) return;
      progress ??= createProgress(terminal, {
        label: 'read',
        total: pictures,
        unit: 'pictures',
      });
      progress.update(readPictures);
    },
    stop: () => progress?.stop(),
  };
}
