import type { StrokeTemplate } from './stroke-template.js';
import { eight } from './templates/eight.js';
import { five } from './templates/five.js';
import { four } from './templates/four.js';
import { nine } from './templates/nine.js';
import { one } from './templates/one.js';
import { seven } from './templates/seven.js';
import { six } from './templates/six.js';
import { three } from './templates/three.js';
import { two } from './templates/two.js';
import { zero } from './templates/zero.js';

/** The ways of writing each digit, by digit. All were drawn for this project, by eye. */
export const digitTemplates: readonly (readonly StrokeTemplate[])[] = [
  zero,
  one,
  two,
  three,
  four,
  five,
  six,
  seven,
  eight,
  nine,
];
