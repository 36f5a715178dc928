import type { VNode } from 'preact';
import { PictureIcon } from '../icons/picture-icon.js';
import { isDraggingFiles } from './pictures/receive-files.js';
import './drop-veil.css';

/** Covers the page while files are dragged over it, to say that they can be dropped anywhere. */
export function DropVeil(): VNode | null {
  if (!isDraggingFiles.value) return null;
  return (
    <div class="drop-veil" aria-hidden="true">
      <p>
        <PictureIcon />
        Drop pictures to read them
      </p>
    </div>
  );
}
