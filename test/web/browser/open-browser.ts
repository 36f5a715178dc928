import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where Chromium usually is; `$CHROMIUM` names another place. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser that the page is tested in; undefined where there is none. */
export const browserPath = [process.env.CHROMIUM ?? '', ...PLACES].find((path) => existsSync(path));

/** Starts the browser without a window, and without a word to the outside. */
export function openBrowser(): Promise<Browser> {
  if (browserPath === undefined) throw new Error('there is no Chromium');
  return chromium.launch({
    executablePath: browserPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
