import { decodeDrawing } from './decode-drawing.js';
import type { Drawing } from '../drawing.js';
import { encodeDrawing } from './encode-drawing.js';
import { LINK_VERSION } from './link-format.js';

/** What the fragment of an address says. */
export type LinkedDrawing =
  | { readonly kind: 'none' }
  | { readonly kind: 'drawing'; readonly drawing: Drawing }
  | { readonly kind: 'damaged' };

/** The fragment of a link that carries a drawing, with its `#`. */
export function formatDrawingFragment(drawing: Drawing): string {
  return `#${LINK_VERSION}=${encodeDrawing(drawing)}`;
}

/** Reads the fragment of an address, with its `#`; one that never meant a drawing is none. */
export function parseDrawingFragment(fragment: string): LinkedDrawing {
  const [version, text] = fragment.replace(/^#/, '').split('=', 2);
  if (version === undefined || text === undefined || !/^d\d+$/.test(version)) {
    return { kind: 'none' };
  }
  const drawing = version === LINK_VERSION ? decodeDrawing(text) : null;
  return drawing ? { kind: 'drawing', drawing } : { kind: 'damaged' };
}
