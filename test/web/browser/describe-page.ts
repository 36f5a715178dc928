import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import { browserPath, openBrowser } from './open-browser.js';
import { servePage, type ServedPage } from './serve-page.js';

/** What the tests of a page have at hand. */
export interface PageUnderTest {
  /** The page, loaded anew for each test. */
  readonly page: Page;
  readonly browser: Browser;
  /** Where it is served. */
  readonly url: string;
}

/** A desk screen. */
const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

/**
 * A suite that looks at the page of one `mnist serve` in a real browser; skipped where there is none. What
 * the page complains about in the console fails the test.
 */
export function describePage(
  name: string,
  tests: (underTest: PageUnderTest) => void,
  options: BrowserContextOptions = DESK,
): void {
  describe.skipIf(browserPath === undefined)(name, () => {
    let served: ServedPage;
    let browser: Browser;
    let page: Page;
    let complaints: string[];

    beforeAll(async () => {
      [served, browser] = await Promise.all([servePage(), openBrowser()]);
    });
    afterAll(async () => {
      await browser.close();
      await served.stop();
    });
    beforeEach(async () => {
      complaints = [];
      const context = await browser.newContext({ locale: 'en', ...options });
      page = await context.newPage();
      page.on('pageerror', ({ message }) => complaints.push(message));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') {
          complaints.push(message.text());
        }
      });
      await page.goto(served.url);
    });
    afterEach(async () => {
      await page.context().close();
      expect(complaints).toEqual([]);
    });
    tests({
      get page() {
        return page;
      },
      get browser() {
        return browser;
      },
      get url() {
        return served.url;
      },
    });
  });
}
