import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, gzipSync } from 'node:zlib';
import { Value } from 'typebox/value';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IMAGE_PIXELS } from '../../src/data/digit-image.js';
import { generateSyntheticDigits } from '../../src/data/synthetic/generate.js';
import { DigitAnswer, PageAnswer } from '../../src/server/schemas/answer.js';
import { runMnist } from '../run-mnist.js';
import { ask, refusalOf, type Answer } from './ask.js';
import { startTestServer, type TestServer } from './test-server.js';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const readExample = (name: string): Promise<Buffer> => readFile(path.join(examples, name));

let server: TestServer;
let seven: Buffer;

beforeAll(async () => {
  server = await startTestServer({ threads: 2 });
  seven = await readExample('seven.png');
});
afterAll(() => server.stop());

const png = { 'content-type': 'image/png' };
const json = { 'content-type': 'application/json' };

function predict(query: string, body: Uint8Array | string, headers = {}): Promise<Answer> {
  return ask(server.url, `/api/predict${query}`, { method: 'POST', body, headers });
}

/** A good answer about one digit. */
async function digitOf(asked: Promise<Answer>): Promise<DigitAnswer> {
  const answer = await asked;
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(Value.Errors(DigitAnswer, answer.json)).toEqual([]);
  return answer.json as DigitAnswer;
}

/** A good answer about several digits. */
async function pageOf(asked: Promise<Answer>): Promise<PageAnswer> {
  const { status, json } = await asked;
  expect(status).toBe(200);
  expect(Value.Errors(PageAnswer, json)).toEqual([]);
  return json as PageAnswer;
}

/** The body and its headers of a form with files. */
async function formOf(files: readonly { name?: string; bytes: Uint8Array }[], fields = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries<string>(fields)) form.append(name, value);
  for (const { name, bytes } of files)
    form.append('image', new Blob([new Uint8Array(bytes)]), name);
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  return { body: new Uint8Array(await request.arrayBuffer()), headers };
}

describe('POST /api/predict', () => {
  it.each(['blank.png', 'five.png', 'four.png', 'seven.png', 'three.jpg'])(
    'answers as `mnist predict --json` does: %s',
    async (name) => {
      const run = await runMnist([
        'predict',
        '--json',
        '--model',
        'bundled',
        path.join(examples, name),
      ]);
      const expected = JSON.parse(run.stdout) as object;
      const body = await readExample(name);
      const type = name.endsWith('.jpg') ? 'image/jpeg' : 'image/png';
      const { box, ...answer } = await digitOf(predict('', body, { 'content-type': type }));
      expect(answer).toEqual({ ...expected, file: '-' });
      expect(box === undefined).toBe(name === 'blank.png');
    },
  );

  it('answers as `mnist predict --multi --json` does', async () => {
    const file = path.join(examples, 'numbers.jpg');
    const run = await runMnist(['predict', '--multi', '--json', '--model', 'bundled', file]);
    const expected = JSON.parse(run.stdout) as PageAnswer;
    const answer = await pageOf(predict('?multi=1', await readExample('numbers.jpg'), png));
    expect(answer).toMatchObject({ ...expected, file: '-' });
    expect(answer.digits).toHaveLength(expected.digits.length);
    const [first] = answer.digits;
    expect(first?.sure).toBe(true);
    expect(first?.probabilities[Number(first.digit)]).toBe(first?.confidence);
  });

  it('answers the same whatever form the picture comes in', async () => {
    const expected = await digitOf(predict('', seven, png));
    const base64 = seven.toString('base64');
    const form = await formOf([{ name: 'blob', bytes: seven }]);
    const forms: Promise<Answer>[] = [
      predict('', seven, { 'content-type': 'application/octet-stream' }),
      predict('', seven, { 'content-type': 'image/jpeg' }),
      predict('', seven, { 'content-type': 'application/x-www-form-urlencoded' }),
      predict('', seven),
      predict('', JSON.stringify({ image: base64 }), json),
      predict('', JSON.stringify({ image: `data:image/png;base64,${base64}` }), json),
    ];
    for (const asked of forms) expect(await digitOf(asked)).toEqual(expected);
    const uploaded = await digitOf(predict('', form.body, form.headers));
    expect(uploaded).toEqual({ ...expected, file: 'blob' });
  });

  it('takes 28x28 pixels as they are, as bytes, in base64 and as numbers', async () => {
    const pixels = generateSyntheticDigits({ count: 1, seed: 5 }).images;
    const bytes = { 'content-type': 'application/octet-stream' };
    const expected = await digitOf(predict('?normalized=1', pixels, bytes));
    const base64 = Buffer.from(pixels).toString('base64');
    expect(expected.normalized).toBe(base64);
    for (const form of [base64, [...pixels]]) {
      const body = JSON.stringify({ pixels: form });
      expect(await digitOf(predict('?normalized=1', body, json))).toEqual(expected);
    }
    expect(await digitOf(predict('', new Uint8Array(IMAGE_PIXELS), bytes))).toEqual({
      file: '-',
      digit: null,
      reason: 'no-digit',
      model: 'bundled',
    });
  });

  it('tells one digit from several with multi=auto', async () => {
    const one = await predict('?multi=auto', seven, png);
    expect(one.json).toEqual(await digitOf(predict('', seven, png)));
    const numbers = await readExample('numbers.jpg');
    const several = await predict('?multi=auto', numbers, png);
    expect(several.json).toEqual(await pageOf(predict('?multi=1', numbers, png)));
    const none = await digitOf(predict('?multi=auto', await readExample('blank.png'), png));
    expect(none).toMatchObject({ digit: null, reason: 'no-digit' });
  });

  it('lists as many of the likeliest as are wanted', async () => {
    expect((await digitOf(predict('', seven, png))).top).toHaveLength(3);
    expect((await digitOf(predict('?top=1', seven, png))).top).toHaveLength(1);
    expect((await digitOf(predict('?top=99', seven, png))).top).toHaveLength(10);
  });

  it('adds the pixels that the network saw', async () => {
    const { normalized } = await digitOf(predict('?normalized=1', seven, png));
    const pixels = Buffer.from(normalized ?? '', 'base64');
    expect(pixels).toHaveLength(IMAGE_PIXELS);
    expect(Math.max(...pixels)).toBe(255);
    const again = await digitOf(
      predict('', pixels, { 'content-type': 'application/octet-stream' }),
    );
    expect(again).toMatchObject({ digit: 7 });
    const page = await pageOf(
      predict('?multi=1&normalized=1', await readExample('numbers.jpg'), png),
    );
    for (const digit of page.digits) {
      expect(Buffer.from(digit.normalized ?? '', 'base64')).toHaveLength(IMAGE_PIXELS);
    }
  });

  it('explains an answer', async () => {
    const { explanation, probabilities } = await digitOf(predict('?explain=1', seven, png));
    expect(explanation?.digit).toBe(7);
    expect(Buffer.from(explanation?.saliency ?? '', 'base64')).toHaveLength(IMAGE_PIXELS);
    expect(Buffer.from(explanation?.gradCam ?? '', 'base64')).toHaveLength(IMAGE_PIXELS);
    const layers = explanation?.layers ?? [];
    for (const { shape, values } of layers) {
      const size = shape.reduce((product, length) => product * length, 1);
      expect(Buffer.from(values, 'base64')).toHaveLength(size);
    }
    const last = layers.at(-1);
    expect(last?.shape).toEqual([10]);
    expect(last?.range[1]).toBeCloseTo(Math.max(...(probabilities ?? [])), 4);
    const blank = await digitOf(predict('?explain=1', await readExample('blank.png'), png));
    expect(blank.explanation).toBeUndefined();
  });

  it('says when it is not sure enough, as told or as the model says', async () => {
    const noise = Uint8Array.from({ length: IMAGE_PIXELS }, (_, i) => (i * 7919) % 256);
    const bytes = { 'content-type': 'application/octet-stream' };
    const unsure = await digitOf(predict('', noise, bytes));
    expect(unsure).toMatchObject({ digit: null, reason: 'unsure' });
    expect((await digitOf(predict('?minConfidence=0', noise, bytes))).digit).not.toBeNull();
    expect(await digitOf(predict('?minConfidence=1', seven, png))).toMatchObject({
      reason: 'unsure',
    });
  });

  it('can be told which way round the ink is', async () => {
    const four = await readExample('four.png');
    expect(await digitOf(predict('?invert=yes', four, png))).toMatchObject({ digit: 4 });
    expect(await digitOf(predict('?invert=no', four, png))).not.toMatchObject({ digit: 4 });
  });
});

describe('POST /api/predict, refusing', () => {
  const octets = { 'content-type': 'application/octet-stream' };
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path/></svg>';
  const pixels = new Uint8Array(IMAGE_PIXELS).fill(9);

  it.each([
    ['?multi=1&explain=1', 'conflicting-options'],
    ['?multi=2', 'invalid-parameter'],
    ['?top=0', 'invalid-parameter'],
    ['?top=2.5', 'invalid-parameter'],
    ['?top=', 'invalid-parameter'],
    ['?top=1&top=2', 'invalid-parameter'],
    ['?explain=yes', 'invalid-parameter'],
    ['?minConfidence=1.5', 'invalid-parameter'],
    ['?minConfidence=0x1', 'invalid-parameter'],
    ['?invert=maybe', 'invalid-parameter'],
    ['?model=nobody', 'unknown-choice'],
    ['?tpo=3', 'unknown-parameter'],
  ])('%s: %s', async (query, code) => {
    expect(refusalOf(await predict(query, seven, png))).toEqual({ status: 400, code });
  });

  it('names what is wrong', async () => {
    const unknown = await predict('?tpo=3&x=1', seven, png);
    expect(unknown.text).toContain('tpo, x');
    expect(unknown.text).toContain('minConfidence');
    expect((await predict('?top=none', seven, png)).text).toContain('a whole number, 1 or more');
  });

  it.each([
    ['no picture', 'hello', png, 422, 'cannot-decode-image'],
    [
      'a damaged picture',
      Buffer.from('\x89PNG\r\n\x1a\nnonsense', 'latin1'),
      png,
      422,
      'cannot-decode-image',
    ],
    ['another format', `BM${' '.repeat(100)}`, png, 415, 'unsupported-image-format'],
    ['a drawing', drawing, { 'content-type': 'image/svg+xml' }, 415, 'drawing-refused'],
    [
      'a drawing that is called a PNG',
      `<?xml version="1.0"?>${drawing}`,
      png,
      415,
      'drawing-refused',
    ],
    ['a packed drawing', gzipSync(drawing), png, 422, 'cannot-decode-image'],
    ['nothing', '', png, 400, 'empty-image-file'],
    ['text', 'hello', { 'content-type': 'text/plain' }, 415, 'unsupported-body-type'],
    ['data without a type', 'hello', {}, 415, 'unsupported-body-type'],
    ['broken JSON', '{"image":', json, 400, 'invalid-body'],
    ['empty JSON', '', json, 400, 'invalid-body'],
    ['other JSON', '{"picture":"abc"}', json, 400, 'invalid-body'],
    ['JSON with both', '{"image":"aaaa","pixels":"aaaa"}', json, 400, 'invalid-body'],
    ['a prototype', '{"__proto__":{"image":"aaaa"}}', json, 400, 'invalid-body'],
    ['no base64', '{"image":"%%%%"}', json, 400, 'invalid-body'],
    ['too few pixels', '{"pixels":"AAAA"}', json, 400, 'invalid-body'],
    ['too few numbers', '{"pixels":[1,2,3]}', json, 400, 'invalid-body'],
    [
      'a form that is none',
      'hello',
      { 'content-type': 'multipart/form-data' },
      400,
      'invalid-body',
    ],
    [
      'a form that ends early',
      '--x\r\nContent-Disposition: form-data; name="image"; filename="a.png"\r\n\r\nabc',
      { 'content-type': 'multipart/form-data; boundary=x' },
      400,
      'invalid-body',
    ],
  ])('%s', async (_, body, headers, status, code) => {
    expect(refusalOf(await predict('', body, headers))).toEqual({ status, code });
    expect(server.bugs).toEqual([]);
  });

  it('pixels beyond 0 to 255', async () => {
    const body = JSON.stringify({ pixels: new Array(IMAGE_PIXELS).fill(256) });
    expect(refusalOf(await predict('', body, json))).toEqual({ status: 400, code: 'invalid-body' });
  });

  it('a form with no file, and one with two', async () => {
    for (const files of [[], [{ bytes: seven }, { bytes: seven }]]) {
      const { body, headers } = await formOf(files, { note: 'a seven' });
      expect(refusalOf(await predict('', body, headers)).code).toBe('invalid-body');
    }
    const { body, headers } = await formOf([{ name: 'seven.png', bytes: seven }], { note: 'x' });
    expect((await digitOf(predict('', body, headers))).file).toBe('seven.png');
  });

  it('what makes no sense for pixels', async () => {
    for (const query of ['?multi=1', '?invert=yes']) {
      expect(refusalOf(await predict(query, pixels, octets)).code).toBe('conflicting-options');
    }
  });

  it('more than 10 MB, announced or not, in a form or not', async () => {
    const large = new Uint8Array(10_000_001);
    const form = await formOf([{ name: 'large.png', bytes: large }]);
    const chunked = { ...png, 'transfer-encoding': 'chunked' };
    for (const [body, headers] of [
      [large, png],
      [large, chunked],
      [large, octets],
      [form.body, form.headers],
    ] as const) {
      const refused = await predict('', body, headers);
      expect(refusalOf(refused)).toEqual({ status: 413, code: 'body-too-large' });
    }
    expect((await predict('', seven, png)).status).toBe(200);
  });

  it('more pixels than are decoded', async () => {
    const large = Buffer.from(seven);
    // The header of a PNG says how wide and high it is, and ends with its checksum.
    large.writeUInt32BE(60_000, 16);
    large.writeUInt32BE(60_000, 20);
    large.writeUInt32BE(crc32(large.subarray(12, 29)), 29);
    const refused = refusalOf(await predict('', large, png));
    expect(refused).toEqual({ status: 413, code: 'image-too-large' });
  });
});
