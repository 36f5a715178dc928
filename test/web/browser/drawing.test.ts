import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { drawDigit, drawNumber } from './draw-digit.js';
import { browserPath, openBrowser } from './open-browser.js';
import { servePage, type ServedPage } from './serve-page.js';

describe.skipIf(browserPath === undefined)('drawing', () => {
  let served: ServedPage;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [served, browser] = await Promise.all([servePage(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(served.url);
  });
  afterEach(async () => {
    await page.close();
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])('reads a drawn %i', async (digit) => {
    await drawDigit(page, digit);
    await expectAnswer(page, String(digit));
  });

  it.each(['42', '1908'])('reads %s, a box around each digit', async (number) => {
    await drawNumber(page, Array.from(number, Number));
    await expectAnswer(page, number);
  });
});

async function expectAnswer(page: Page, text: string): Promise<void> {
  const answer = page.getByRole('region', { name: 'Answer' });
  await expect.poll(async () => answer.getAttribute('data-text')).toBe(text);
}
