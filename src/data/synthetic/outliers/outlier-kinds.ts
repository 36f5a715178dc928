import { dots } from './kinds/dots.js';
import { filledRings } from './kinds/filled-rings.js';
import { filledShapes } from './kinds/filled-shapes.js';
import { fragments } from './kinds/fragments.js';
import { glyphKinds } from './kinds/glyph-kinds.js';
import { inventedCharacters } from './kinds/invented-characters.js';
import { linePatterns } from './kinds/line-patterns.js';
import { scribbles } from './kinds/scribbles.js';
import { severalDigits } from './kinds/several-digits.js';
import { struckOutDigits } from './kinds/struck-out-digits.js';
import { textures } from './kinds/textures.js';
import { words } from './kinds/words.js';
import type { OutlierKind } from './outlier-kind.js';

/** All kinds of outliers: those to train on, and those that are reserved to measure with. */
export const outlierKinds: readonly OutlierKind[] = [
  ...glyphKinds,
  inventedCharacters,
  words,
  filledRings,
  filledShapes,
  linePatterns,
  dots,
  scribbles,
  textures,
  fragments,
  severalDigits,
  struckOutDigits,
];
