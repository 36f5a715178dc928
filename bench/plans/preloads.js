import { URL } from 'node:url';

/** @param {string} file */
const preload = (file) => new URL(`../measurements/${file}`, import.meta.url).href;

/** What `node --import` loads first, so that a program says at its end how much memory it needed. */
export const PRINT_PEAK_MEMORY = preload('print-peak-memory.js');

/** The same for `mnist train`; it says too how much memory it had after each epoch. */
export const PRINT_MEMORY_BY_EPOCH = preload('print-memory-by-epoch.js');
