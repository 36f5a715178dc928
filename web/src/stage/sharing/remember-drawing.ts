import { effect } from '@preact/signals';
import { readStored, store } from '../../storage/stored-text.js';
import { blankDrawing } from '../drawing/drawing.js';
import { drawing, openDrawing, startWith } from '../drawing/drawing-store.js';
import { formatDrawingFragment, parseDrawingFragment } from '../drawing/link/drawing-link.js';
import { complain } from '../stage-message.js';

const DAMAGED = 'The drawing in this link is damaged. Ask for it again.';

/**
 * Opens the drawing of the address or, after a reload, the one that was under way; then keeps it until the
 * tab is closed, and opens the drawings of links that are followed later.
 * @returns What ends it.
 */
export function rememberDrawing(): () => void {
  openFirstDrawing();
  const stopKeeping = effect(() => {
    // Beside the address at that time: a link that is opened later goes before what was drawn before.
    store('session', 'drawing', `${location.hash}\n${formatDrawingFragment(drawing.value)}`);
  });
  const onHashChange = () => {
    const linked = parseDrawingFragment(location.hash);
    if (linked.kind === 'drawing') openDrawing(linked.drawing);
    if (linked.kind === 'damaged') {
      openDrawing(blankDrawing());
      complain(DAMAGED);
    }
  };
  addEventListener('hashchange', onHashChange);
  return () => {
    stopKeeping();
    removeEventListener('hashchange', onHashChange);
  };
}

function openFirstDrawing(): void {
  const [address, fragment = ''] = (readStored('session', 'drawing') ?? '').split('\n', 2);
  const kept = parseDrawingFragment(fragment);
  if (address === location.hash && kept.kind === 'drawing') {
    startWith(kept.drawing);
    return;
  }
  const linked = parseDrawingFragment(location.hash);
  if (linked.kind === 'drawing') startWith(linked.drawing);
  if (linked.kind === 'damaged') complain(DAMAGED);
}
