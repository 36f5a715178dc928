import type { Dataset, DatasetRequest } from '../../data/dataset.js';
import type { BlankPictures } from '../../data/folders/load-picture-folder.js';
import type { DownloadProgress } from '../../data/mnist/download-mnist.js';
import type { Progress } from '../../report/progress.js';
import type { Terminal } from '../../report/terminal.js';
import type { Shell } from '../shell.js';
import { createReadingDisplay } from './reading-display.js';

/** Shows a download that may or may not come. */
export interface DownloadDisplay {
  /** For the `onProgress` of whatever may download. */
  readonly onProgress: (progress: DownloadProgress) => void;
  /** Takes the progress line away; call it in a `finally`. */
  readonly stop: () => void;
}

/** Creates the display of a download; it says nothing until the download begins. */
export async function createDownloadDisplay(terminal: Terminal): Promise<DownloadDisplay> {
  const { createProgress } = await import('../../report/progress.js');
  let progress: Progress | undefined;
  return {
    onProgress: ({ folder, receivedBytes, totalBytes }) => {
      if (!progress) {
        terminal.note(`downloading MNIST to ${folder}`);
        progress = createProgress(terminal, {
          label: 'download',
          total: totalBytes,
          unit: 'bytes',
        });
      }
      progress.update(Math.min(receivedBytes, totalBytes));
    },
    stop: () => progress?.stop(),
  };
}

/**
 * Loads one part of a dataset for a command, and shows what takes time: the download of MNIST if
 * there has to be one, the writing of synthetic digits, the reading of many pictures. Notes on stderr
 * which pictures are left out.
 *
 * @throws MnistError what `loadDataset` throws
 */
export async function loadWithProgress(
  shell: Shell,
  request: Omit<DatasetRequest, 'env' | 'onProgress' | 'onPictures' | 'onBlank'>,
): Promise<Dataset> {
  const { loadDataset } = await import('../../data/dataset.js');
  const { terminal } = shell;
  if (request.dataset === 'synthetic' && terminal.live) {
    terminal.note(`writing synthetic digits, ${request.split} part`);
  }
  const download = await createDownloadDisplay(terminal);
  const reading = await createReadingDisplay(terminal);
  try {
    return await loadDataset({
      ...request,
      env: shell.streams.env,
      onProgress: download.onProgress,
      onPictures: reading.onPictures,
      onBlank: (blank) => {
        terminal.note(formatBlankPictures(blank));
      },
    });
  } finally {
    download.stop();
    reading.stop();
  }
}

function formatBlankPictures({ count, first }: BlankPictures): string {
  if (count === 1) return `left out 1 picture without a digit: ${first}`;
  return `left out ${count} pictures without a digit, the first is ${first}`;
}
