import process from 'node:process';

/**
 * Keeps libvips from reading what its makers do not trust with strangers' files, such as SVG: a drawing of
 * three kilobytes keeps a core busy for hours, and only the end of the process ends it.
 *
 * Call it in the main thread, before anything is decoded: other threads cannot change what native code
 * sees of the environment.
 *
 * @see https://www.libvips.org/API/current/func.block_untrusted_set.html
 */
export function blockUntrustedFormats(): void {
  process.env.VIPS_BLOCK_UNTRUSTED = '1';
}
