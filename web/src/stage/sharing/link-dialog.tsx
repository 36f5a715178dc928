import type { VNode } from 'preact';
import { Dialog } from '../dialog.js';
import { linkToCopy } from './copy-link.js';

/** Shows the link to copy by hand, where the browser lets no page copy. */
export function LinkDialog(): VNode | null {
  const link = linkToCopy.value;
  if (link === null) return null;
  return (
    <Dialog
      title="Copy this link"
      onClose={() => {
        linkToCopy.value = null;
      }}
    >
      <p class="hint">
        The browser does not let this page copy. The link carries the drawing itself.
      </p>
      <input
        class="link-field"
        readOnly
        value={link}
        aria-label="Link to the drawing"
        autoFocus
        onFocus={({ currentTarget }) => {
          currentTarget.select();
        }}
      />
    </Dialog>
  );
}
