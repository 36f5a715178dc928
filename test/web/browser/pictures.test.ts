import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { answerOf, expectAnswer } from './answer-of.js';
import { describePage } from './describe-page.js';

const example = (name: string): string =>
  fileURLToPath(new URL(`../../../examples/${name}`, import.meta.url));

describePage('pictures', (test) => {
  it('reads a chosen picture, and goes back to drawing', async () => {
    const { page } = test;
    await choose(page, example('three.jpg'));
    await expectAnswer(page, '3');
    await page.getByRole('button', { name: 'Back to drawing' }).click();
    await expectAnswer(page, 'Draw a digit');
  });

  it('reads a photo of numbers, line by line', async () => {
    await choose(test.page, example('numbers.jpg'));
    const headline = answerOf(test.page).locator('.headline-answer');
    await expect
      .poll(async () => (await headline.innerText()).split(/\s+/))
      .toEqual(['017265498', '312025']);
  });

  it('reads several pictures one after the other', async () => {
    const { page } = test;
    await choose(page, example('three.jpg'), example('seven.png'), example('five.png'));
    await expectAnswer(page, '5');
    await page.getByRole('tab', { name: 'This visit' }).click();
    const visit = page.getByRole('list', { name: /Pictures of this visit/ });
    await expect.poll(async () => visit.locator('> li').count()).toBe(3);
  });

  it('takes a picture that is dropped', async () => {
    const { page } = test;
    const bytes = (await readFile(example('four.png'))).toString('base64');
    const transfer = await page.evaluateHandle((base64) => {
      const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const files = new DataTransfer();
      files.items.add(new File([content], 'four.png', { type: 'image/png' }));
      return files;
    }, bytes);
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
    await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
    await expectAnswer(page, '4');
  });

  it('takes a picture that is pasted', async () => {
    const { page } = test;
    const bytes = (await readFile(example('seven.png'))).toString('base64');
    await page.evaluate((base64) => {
      const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([content], 'seven.png', { type: 'image/png' }));
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, bytes);
    await expectAnswer(page, '7');
  });

  it('reads a large photo of a phone that was held upright, smaller and upright', async () => {
    const { page } = test;
    const photo = await photoOfPhone();
    expect(photo.length).toBeGreaterThan(10_000_000);
    const sent = page.waitForRequest(/api\/predict/);
    await choose(page, { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: photo });
    const headline = answerOf(page).locator('.headline-answer');
    await expect
      .poll(async () => (await headline.innerText()).split(/\s+/))
      .toEqual(['017265498', '312025']);
    expect(Number((await (await sent).allHeaders())['content-length'])).toBeLessThan(3_000_000);
    // The boxes stand one beside the other in two lines, as the digits do.
    const boxes = page.locator('.stage .box-outline');
    const tops = await boxes.evaluateAll((all) => all.map((box) => Number(box.getAttribute('y'))));
    expect(Math.max(...tops.slice(0, 9))).toBeLessThan(Math.min(...tops.slice(9)));
  });

  it('says so when a file is no picture', async () => {
    const { page } = test;
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a picture' }).click();
    await (
      await chooser
    ).setFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') });
    const said = page.getByRole('region', { name: 'Drawing' }).getByRole('status');
    await expect.poll(async () => said.innerText()).toMatch(/notes\.txt/);
  });
});

/** The numbers as a phone's photo of 12 megapixels and more than 10 MB, turned by its EXIF data alone. */
async function photoOfPhone(): Promise<Buffer> {
  const { data, info } = await sharp(example('numbers.jpg'))
    .resize(5000)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let state = 1;
  for (let i = 0; i < data.length; i++) {
    // The grain of a sensor; what makes the file large.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    data[i] = Math.min(255, Math.max(0, data[i]! + (state >>> 26) - 32));
  }
  return sharp(data, { raw: info })
    .rotate(-90)
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 99 })
    .toBuffer();
}

type ChosenFile = string | { name: string; mimeType: string; buffer: Buffer };

async function choose(page: Page, ...files: ChosenFile[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a picture' }).click();
  await (await chooser).setFiles(files as string[]);
}
