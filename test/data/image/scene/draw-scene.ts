/**
 * Scenes: digits of our own on paper, as photographs and scans show them, with what is written where.
 *
 *     const { picture, text, digits } = drawScene({ seed: 1, text: '4711' });
 *     const lines = drawScene({ seed: 1, text: '12 90\n345', paper: 'squared', ink: 'blue' });
 *     const photo = drawVariedScene({ seed: 1, text: '27' });
 *
 * `picture` is as if decoded from a file; `text` is what was asked for; `digits` are in reading order,
 * each with its box (of the ink, in pixels of the picture). The same options give the same bytes.
 * `drawScene` draws dark ink on plain, evenly lit paper, but for what it is told;
 * `drawVariedScene` draws the rest at random from the seed, as far as a person can still read it.
 */
import type { DecodedImage } from '../../../../src/data/image/decoded-image.js';
import { createRandom } from '../../../../src/data/random.js';
import { INKS, type InkName } from './inks.js';
import { addNoise, compress } from './camera.js';
import { layOutText, type SceneDigit } from './lay-out-text.js';
import { lightPage } from './light.js';
import { createPage } from './page.js';
import { PAPERS, type PaperName } from './papers.js';
import { drawPerspective } from './perspective.js';
import { inkDigit } from './write-on-page.js';

/** What is written, on what, and how it is photographed. */
export interface SceneOptions {
  /** The same seed gives the same bytes. */
  readonly seed: number;
  /** Digits, spaces between words, line breaks between rows. */
  readonly text: string;
  /** Columns of the picture, 640 unless told. */
  readonly width?: number;
  /** Rows of the picture, 480 unless told. */
  readonly height?: number;
  /** The mean height of a digit in pixels: 90 unless told, less where the text would not fit. */
  readonly digitHeight?: number;
  /** The room between neighbours in digit heights, 0.25 unless told; below 0 they touch and overlap. */
  readonly spacing?: number;
  /** `plain` unless told. */
  readonly paper?: PaperName;
  /** `black` unless told, `chalk` on a board. */
  readonly ink?: InkName;
  /** The width of the pen's line in digit heights; that of the hand unless told. */
  readonly penWidth?: number;
  /** How unevenly the page is lit: 0 (unless told) = evenly, 1 = a lamp at one side, dark corners. */
  readonly unevenLight?: number;
  /** How dark a shadow with a soft edge is that falls over a part: 0 (unless told) = none, 1 = black. */
  readonly shadow?: number;
  /** How far the camera was tilted: 0 (unless told) = not, 1 = as far as one could be careless. */
  readonly perspective?: number;
  /** Standard deviation of the sensor's noise in grey levels, 0 unless told. */
  readonly noise?: number;
  /** JPEG-like compression, 1 (bad) to 100; none unless told. */
  readonly jpegQuality?: number;
}

/** A picture, and what is on it. */
export interface Scene {
  readonly picture: DecodedImage;
  /** As asked for. */
  readonly text: string;
  /** In reading order. */
  readonly digits: readonly SceneDigit[];
}

/** Draws a scene by options. */
export function drawScene(options: SceneOptions): Scene {
  const { seed, text, width = 640, height = 480, paper = 'plain', noise = 0 } = options;
  const { ink = paper === 'board' ? 'chalk' : 'black', jpegQuality } = options;
  const random = (part: string) => createRandom(seed, 'scene', part);

  const page = createPage(width, height, PAPERS[paper], random('paper'));
  const written = layOutText({ ...options, width, height }, random('text'));
  const marks = written.map((digit) => inkDigit(page, digit, INKS[ink], random('ink')));
  lightPage(page, options, random('light'));
  const view = drawPerspective(width, height, options.perspective ?? 0, random('camera'));
  const rgb = view.photograph(page);
  if (noise > 0) addNoise(rgb, noise, random('noise'));
  if (jpegQuality !== undefined) compress(rgb, width, height, jpegQuality);
  return {
    picture: { width, height, rgb, originalWidth: width, originalHeight: height },
    text,
    digits: written.map(({ digit }, i) => ({ digit, box: view.boxOf(marks[i]!) })),
  };
}

/** Draws a scene in which everything that is not told is drawn at random. */
export function drawVariedScene(options: SceneOptions): Scene {
  const random = createRandom(options.seed, 'varied scene');
  const paper = pick(['plain', 'ruled', 'squared', 'board'] as const);
  const ink = pick(['black', 'blue', 'red', 'pencil'] as const);
  return drawScene({
    paper,
    ink: (options.paper ?? paper) === 'board' ? 'chalk' : ink,
    spacing: random.between(0.12, 0.45),
    unevenLight: sometimes(0.6),
    shadow: sometimes(0.4) * 0.5,
    perspective: sometimes(0.5),
    noise: random.between(0, 8),
    ...(random.uniform() < 0.5 ? { jpegQuality: random.between(35, 95) } : {}),
    ...options,
  });

  function pick<Name>(names: readonly Name[]): Name {
    return names[random.integer(names.length)]!;
  }

  function sometimes(share: number): number {
    const strength = random.uniform();
    return random.uniform() < share ? strength : 0;
  }
}
