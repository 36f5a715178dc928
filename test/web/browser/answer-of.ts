import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The part of the page that says what the network reads. */
export function answerOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Answer' });
}

/** Waits until the answer is that text: the digit, the number, or words such as `Draw a digit`. */
export async function expectAnswer(page: Page, text: string): Promise<void> {
  const headline = answerOf(page).locator('.headline-answer');
  await expect.poll(async () => headline.innerText()).toBe(text);
}
