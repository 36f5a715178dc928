import type { Random } from '../../../../src/data/random.js';
import type { Page } from './page.js';

/** How the page is lit. */
export interface LightOptions {
  readonly unevenLight?: number;
  readonly shadow?: number;
}

/** The greatest loss of light on the far side of the page, and in its corners. */
const FALL_OFF = 0.45;
const VIGNETTE = 0.25;

/** Lights the page, in place: a lamp at one side, dark corners, a shadow with a soft straight edge. */
export function lightPage(page: Page, options: LightOptions, random: Random): void {
  const { unevenLight = 0, shadow = 0 } = options;
  const side = random.between(0, 2 * Math.PI);
  const [toLampX, toLampY] = [Math.cos(side), Math.sin(side)];
  const edge = random.between(0, 2 * Math.PI);
  const [toShadowX, toShadowY] = [Math.cos(edge), Math.sin(edge)];
  const edgeAt = random.between(-0.4, 0.4);
  const softness = random.between(0.02, 0.2);
  const brightness = random.between(0.85, 1);
  for (let y = 0; y < page.height; y++) {
    const v = (2 * y) / page.height - 1;
    for (let x = 0; x < page.width; x++) {
      const u = (2 * x) / page.width - 1;
      const fromLamp = 0.5 - 0.35 * (u * toLampX + v * toLampY);
      const fromMiddle = (u * u + v * v) / 2;
      const inShadow = (u * toShadowX + v * toShadowY - edgeAt) / softness;
      const light =
        brightness *
        (1 - unevenLight * (FALL_OFF * fromLamp + VIGNETTE * fromMiddle)) *
        (1 - shadow / (1 + Math.exp(-inShadow)));
      for (let channel = 0; channel < 3; channel++) {
        page.rgb[3 * (y * page.width + x) + channel]! *= light;
      }
    }
  }
}
