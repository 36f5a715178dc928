import process from 'node:process';
import { browserPath } from './web/browser/open-browser.js';

/** Before the first test: says that the page is not tested where there is no browser, and how to get one. */
export default function findChromium(): void {
  if (browserPath !== undefined) return;
  process.stderr.write(
    'Tests of the page in a real browser are skipped: no Chromium was found. To run them too, install\n' +
      'it (Debian: apt-get install chromium), or say where it is: CHROMIUM=/path/to/chromium npm test\n\n',
  );
}
