import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runMnist } from '../../run-mnist.js';
import { expectAnswer } from './answer-of.js';
import { describePage } from './describe-page.js';
import { drawDigit, drawNumber } from './draw-digit.js';

describePage('sharing', (test) => {
  it('copies a link that carries the strokes, past the server', async () => {
    const { page, url } = test;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await drawNumber(page, [2, 5, 5, 6]);
    await expectAnswer(page, '2556');
    await page.getByRole('button', { name: 'Copy link' }).click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link.startsWith(url)).toBe(true);
    expect(link.length).toBeLessThan(2_000);

    const other = await page.context().newPage();
    const requested: string[] = [];
    other.on('request', (request) => requested.push(request.url()));
    await other.goto(link);
    await expectAnswer(other, '2556');
    const fragment = new URL(link).hash.slice(1, 40);
    expect(fragment.length).toBeGreaterThan(20);
    // A browser lists the page's own address with its fragment, but sends it without.
    const sent = requested.map((address) => address.split('#')[0]);
    expect(sent.some((address) => address?.includes(fragment))).toBe(false);
  });

  it('says so when a link is damaged', async () => {
    const { page, url } = test;
    await page.goto(`${url}#d1=AAAA_damaged`);
    const said = page.getByRole('region', { name: 'Drawing' }).getByRole('status');
    await expect.poll(async () => said.innerText()).toMatch(/link/i);
    await expectAnswer(page, 'Draw a digit');
  });

  it('saves the drawing as a picture that mnist predict reads alike', async () => {
    const { page } = test;
    await drawDigit(page, 6);
    await expectAnswer(page, '6');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as PNG' }).click();
    const folder = await mkdtemp(join(tmpdir(), 'mnist-page-'));
    const file = join(folder, (await download).suggestedFilename());
    await (await download).saveAs(file);
    const { stdout, status } = await runMnist(['predict', '--model', 'bundled', '--json', file]);
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as { digit: number }).digit).toBe(6);
    await rm(folder, { recursive: true });
  });
});
