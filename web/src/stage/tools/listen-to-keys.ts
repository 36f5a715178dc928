import { isDrawing } from '../drawing/drawing-store.js';
import { runCommand } from './commands.js';
import { findCommand } from './shortcuts.js';
import { singleKeysOn } from './single-keys.js';

/**
 * Does what the keyboard shortcuts say, unless the person types into a field or a dialog is open.
 * @returns What ends it.
 */
export function listenToKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isDrawing.peek()) return;
    if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
    const command = findCommand(event, singleKeysOn.peek());
    if (!command) return;
    event.preventDefault();
    runCommand(command);
  };
  addEventListener('keydown', onKeyDown);
  return () => {
    removeEventListener('keydown', onKeyDown);
  };
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !/^(range|radio|checkbox|color)$/.test(target.type);
  return target.isContentEditable || target.matches('textarea, select');
}
