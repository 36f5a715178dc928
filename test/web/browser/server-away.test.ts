import { expect, it } from 'vitest';
import { answerOf, expectAnswer } from './answer-of.js';
import { describePage } from './describe-page.js';
import { drawDigit } from './draw-digit.js';

describePage('a server that is away', (test) => {
  it('is said to be, and the page goes on by itself once it is back', async () => {
    // A page of its own: the browser complains about what it cannot reach.
    const context = await test.browser.newContext({ locale: 'en' });
    const page = await context.newPage();
    await page.goto(test.url);
    await page.route('**/api/**', (route) => route.abort());
    await drawDigit(page, 3);
    const answer = answerOf(page);
    await expect.poll(async () => answer.innerText()).toMatch(/The server does not answer/);
    await page.unroute('**/api/**');
    await expectAnswer(page, '3');
    await context.close();
  });
});
