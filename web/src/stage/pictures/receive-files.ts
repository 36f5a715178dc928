import { signal } from '@preact/signals';
import { bringPictures } from './bring-pictures.js';

/** Whether files are being dragged over the page. */
export const isDraggingFiles = signal(false);

/**
 * Takes pictures that are dropped anywhere on the page or pasted into it.
 * @returns What ends it.
 */
export function receiveFiles(): () => void {
  const listening = new AbortController();
  const { signal: until } = listening;
  const onDrag = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    isDraggingFiles.value = true;
  };
  addEventListener('dragenter', onDrag, { signal: until });
  addEventListener('dragover', onDrag, { signal: until });
  addEventListener(
    'dragleave',
    (event) => {
      // Between two elements of the page, the pointer is still inside.
      if (event.relatedTarget === null) isDraggingFiles.value = false;
    },
    { signal: until },
  );
  addEventListener(
    'drop',
    (event) => {
      isDraggingFiles.value = false;
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      void bringPictures([...event.dataTransfer.files]);
    },
    { signal: until },
  );
  addEventListener(
    'paste',
    (event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      void bringPictures(files);
    },
    { signal: until },
  );
  return () => {
    listening.abort();
  };
}
