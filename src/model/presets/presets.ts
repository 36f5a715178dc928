import { basic } from './basic.js';
import { classic } from './classic.js';
import { compact } from './compact.js';
import { deep } from './deep.js';
import { dropout } from './dropout.js';
import type { Preset } from './preset.js';

/** All presets, the quickest to train first. */
export const PRESETS: readonly Preset[] = [compact, basic, classic, dropout, deep];

/** The preset that is used when none is named. */
export const DEFAULT_PRESET = classic;
