import type { Dataset, DatasetRequest } from '../../data/dataset.js';
import type { DownloadProgress } from '../../data/mnist/download-mnist.js';
import type { Progress } from '../../report/progress.js';
import type { Terminal } from '../../report/terminal.js';
import type { Shell } from '../shell.js';

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
 * there has to be one, the writing of synthetic digits.
 *
 * @throws MnistError what `loadDataset` throws
 */
export async function loadWithProgress(
  shell: Shell,
  request: Omit<DatasetRequest, 'env' | 'onProgress'>,
): Promise<Dataset> {
  const { loadDataset } = await import('../../data/dataset.js');
  const { terminal } = shell;
  if (request.dataset === 'synthetic' && terminal.live) {
    terminal.note(`writing synthetic digits, ${request.split} part`);
  }
  const display = await createDownloadDisplay(terminal);
  try {
    const { onProgress } = display;
    return await loadDataset({ ...request, env: shell.streams.env, onProgress });
  } finally {
    display.stop();
  }
}
