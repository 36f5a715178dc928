import { IMAGE_SIZE } from '../digit-image.js';
import { blurDefocus, blurGaussian, blurGlass, blurMotion } from './blur.js';
import { findCannyEdges } from './canny-edges.js';
import type { Corruption } from './corruption.js';
import { addFog } from './fog.js';
import { addDottedLine, addZigzag } from './lines.js';
import { rotate, scale, shear, shift } from './moves.js';
import { addImpulseNoise, addShotNoise } from './noise.js';
import { quantizeBlocks } from './quantize-blocks.js';
import { spatter } from './spatter.js';
import { thicken, thin } from './stroke-thickness.js';
import { addStripes, brighten, fade, invert } from './tones.js';

/** Severity 5 of `jpeg_compression` in MNIST-C's code. */
const JPEG_QUALITY = 7;

/**
 * The fifteen corruptions of MNIST-C, at the severities of its authors, then others that pictures of
 * digits suffer: from the longer list in their code, and of the strokes' thickness.
 *
 * @see Mu and Gilmer, "MNIST-C: A Robustness Benchmark for Computer Vision", 2019 (arXiv:1906.02337)
 */
export const corruptions: readonly Corruption[] = [
  { name: 'shot noise', isOfMnistC: true, corrupt: addShotNoise },
  { name: 'impulse noise', isOfMnistC: true, corrupt: addImpulseNoise },
  { name: 'glass blur', isOfMnistC: true, corrupt: blurGlass },
  { name: 'motion blur', isOfMnistC: true, corrupt: blurMotion },
  { name: 'shear', isOfMnistC: true, corrupt: shear },
  { name: 'scale', isOfMnistC: true, corrupt: scale },
  { name: 'rotation', isOfMnistC: true, corrupt: rotate },
  { name: 'brightness', isOfMnistC: true, corrupt: brighten },
  { name: 'shift', isOfMnistC: true, corrupt: shift },
  { name: 'stripe', isOfMnistC: true, corrupt: addStripes },
  { name: 'fog', isOfMnistC: true, corrupt: addFog },
  { name: 'spatter', isOfMnistC: true, corrupt: spatter },
  { name: 'dotted line', isOfMnistC: true, corrupt: addDottedLine },
  { name: 'zigzag', isOfMnistC: true, corrupt: addZigzag },
  { name: 'canny edges', isOfMnistC: true, corrupt: findCannyEdges },
  { name: 'gaussian blur', isOfMnistC: false, corrupt: blurGaussian },
  { name: 'defocus blur', isOfMnistC: false, corrupt: blurDefocus },
  { name: 'low contrast', isOfMnistC: false, corrupt: fade },
  { name: 'inversion', isOfMnistC: false, corrupt: invert },
  {
    name: 'jpeg',
    isOfMnistC: false,
    corrupt: (image) => quantizeBlocks(image, IMAGE_SIZE, IMAGE_SIZE, JPEG_QUALITY),
  },
  { name: 'thick strokes', isOfMnistC: false, corrupt: thicken },
  { name: 'thin strokes', isOfMnistC: false, corrupt: thin },
];
