import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { encodeGrayPng } from '../../../../src/data/image/encode-png.js';
import { readDigits } from '../../../../src/data/image/reading/read-digits.js';
import { readPages } from '../../../../src/data/image/reading/read-pages.js';
import {
  createReadingPool,
  type PictureReading,
  type PictureRequest,
  type ReadingKind,
  type ReadingPool,
  type ReadingPoolOptions,
} from '../../../../src/data/image/reading/reading-pool.js';
import { MnistError, type Failure } from '../../../../src/errors/mnist-error.js';
import { drawFive } from '../draw-page.js';

const MINUTE = 60_000;

const pictures: Record<'small' | 'page' | 'large' | 'photo' | 'blank' | 'broken', Buffer> = {
  small: Buffer.alloc(0),
  page: Buffer.alloc(0),
  large: Buffer.alloc(0),
  photo: Buffer.alloc(0),
  blank: Buffer.alloc(0),
  broken: Buffer.from('x'),
};

beforeAll(async () => {
  const five = (side: number): Promise<Buffer> => {
    const [left, top, size] = [side / 4, side / 5, side / 2];
    const { gray } = drawFive({ width: side, height: side, left, top, size });
    return encodeGrayPng(gray, side, side);
  };
  pictures.small = await five(40);
  pictures.page = await five(600);
  // Larger than a picture of one digit may stay.
  pictures.large = await five(1300);
  pictures.photo = await sharp(pictures.page).jpeg().toBuffer();
  pictures.blank = await encodeGrayPng(new Uint8Array(100), 10, 10);
});

const open: ReadingPool[] = [];

function startPool(options: Partial<ReadingPoolOptions> = {}): ReadingPool {
  const usual = { threads: 2, maxWaiting: 100, timeoutMs: MINUTE, maxPixels: 10_000_000 };
  const pool = createReadingPool({ ...usual, ...options });
  open.push(pool);
  return pool;
}

afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(open.splice(0).map((pool) => pool.close()));
});

function ask(bytes: Uint8Array, changes: Partial<PictureRequest> = {}): PictureRequest {
  return { bytes, name: 'picture', invert: 'auto', kind: 'digit', ...changes };
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function failureOf(reading: Promise<PictureReading>): Promise<Failure> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof MnistError) return error.failure;
    throw error;
  }
  throw new Error('the picture was read');
}

describe('createReadingPool: answers', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mnist-pool-'));
    for (const [name, bytes] of Object.entries(pictures)) {
      await writeFile(join(folder, name), bytes);
    }
  });
  afterAll(() => rm(folder, { recursive: true }));

  const names = ['small', 'page', 'large', 'photo', 'blank'] as const;

  it.each(names)('reads a %s picture as files are read', async (name) => {
    const pool = startPool();
    const [digit] = await collect(readDigits([join(folder, name)], {}));
    const [scan] = await collect(readPages([join(folder, name)], {}));
    const read = (kind: ReadingKind): Promise<PictureReading> =>
      pool.read(ask(pictures[name], { kind }));
    const [one, page, both] = [await read('digit'), await read('page'), await read('both')];
    expect({ file: join(folder, name), ...(one.digit ?? { digit: null }) }).toEqual(digit);
    expect(scan).toMatchObject(page);
    expect(one).not.toHaveProperty('page');
    expect(page).not.toHaveProperty('digit');
    expect(both).toEqual({ ...one, ...page });
  });

  it('answers each of many with its own picture', async () => {
    const pool = startPool({ threads: 3 });
    const expected = await Promise.all(names.map((name) => pool.read(ask(pictures[name]))));
    const many = Array.from({ length: 60 }, (_, i) => (i * i) % names.length);
    const readings = await Promise.all(many.map((i) => pool.read(ask(pictures[names[i]!]))));
    expect(readings).toEqual(many.map((i) => expected[i]));
  });

  it('believes invert', async () => {
    const pool = startPool();
    const read = await pool.read(ask(pictures.small, { invert: 'yes' }));
    expect(read).toEqual(await pool.read(ask(pictures.small)));
    expect(read).not.toEqual(await pool.read(ask(pictures.small, { invert: 'no' })));
  });

  it('leaves the bytes to whoever asked, and reads no others', async () => {
    const pool = startPool();
    const shared = Buffer.concat([Buffer.alloc(5), pictures.small, Buffer.alloc(5)]);
    const bytes = shared.subarray(5, 5 + pictures.small.length);
    expect(await pool.read(ask(bytes))).toEqual(await pool.read(ask(pictures.small)));
    expect(bytes).toEqual(pictures.small);
  });
});

describe('createReadingPool: pictures that cannot be read', () => {
  it('names what is wrong, and goes on', async () => {
    const pool = startPool({ threads: 1 });
    const cut = pictures.photo.subarray(0, pictures.photo.length / 2);
    const [broken, cutOff, empty, fine] = await Promise.all([
      failureOf(pool.read(ask(pictures.broken))),
      failureOf(pool.read(ask(cut))),
      failureOf(pool.read(ask(Buffer.alloc(0)))),
      pool.read(ask(pictures.small)),
    ]);
    expect(broken).toMatchObject({ code: 'cannot-decode-image', path: 'picture' });
    expect(cutOff).toMatchObject({ code: 'cannot-decode-image' });
    expect(empty).toEqual({ code: 'empty-image-file', path: 'picture' });
    expect(fine.digit).not.toBeNull();
  });

  it('refuses too many pixels of a frame, however few bytes and many frames', async () => {
    const create = { width: 60, height: 50, channels: 3, background: '#fff' } as const;
    const frame = await sharp({ create }).png().toBuffer();
    const frames = sharp([frame, frame, frame], { join: { animated: true } });
    const animation = await frames.gif().toBuffer();
    expect(await startPool({ maxPixels: 3000 }).read(ask(animation))).toEqual({ digit: null });
    expect(await failureOf(startPool({ maxPixels: 2999 }).read(ask(animation)))).toMatchObject({
      code: 'image-too-large',
    });
  });

  it('draws a drawing without pixels of its own within the bound', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="9000"/>';
    const blank = startPool({ maxPixels: 512 ** 2 }).read(ask(Buffer.from(svg)));
    expect(await blank).toEqual({ digit: null });
  });

  it('refuses too many pixels, plain or not', async () => {
    const pool = startPool({ maxPixels: 359_999 });
    for (const bytes of [pictures.page, pictures.photo]) {
      expect(await failureOf(pool.read(ask(bytes)))).toEqual({
        code: 'image-too-large',
        path: 'picture',
        limit: '0.36 megapixels',
        got: '600 x 600 pixels, 0.36 megapixels',
      });
    }
    const exact = startPool({ maxPixels: 1600 });
    expect((await exact.read(ask(pictures.small))).digit).not.toBeNull();
    const less = startPool({ maxPixels: 1599 });
    expect(await failureOf(less.read(ask(pictures.small)))).toMatchObject({
      code: 'image-too-large',
    });
  });
});

describe('createReadingPool: too much at once', () => {
  it('lets so many wait and no more', async () => {
    const pool = startPool({ threads: 2, maxWaiting: 1 });
    const taken = [1, 2, 3].map(() => pool.read(ask(pictures.small)));
    expect(pool.waiting).toBe(1);
    expect(await failureOf(pool.read(ask(pictures.small)))).toEqual({
      code: 'server-busy',
      what: '1 pictures are waiting to be read',
      retryAfterSeconds: 1,
    });
    await Promise.all(taken);
    expect(pool.waiting).toBe(0);
    await pool.read(ask(pictures.small));
  });

  it('gives up what takes too long, and reads the others', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const pool = startPool({ threads: 1, timeoutMs: 2500 });
    const first = failureOf(pool.read(ask(pictures.small, { name: 'first' })));
    const second = pool.read(ask(pictures.small));
    // No answer can have come yet.
    vi.advanceTimersByTime(2500);
    expect(await first).toEqual({ code: 'took-too-long', path: 'first', limitSeconds: 2.5 });
    expect((await second).digit).not.toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('survives threads that run out of memory', async () => {
    const pool = startPool({ threads: 1, maxHeapMegabytes: 1 });
    for (const name of ['a', 'b']) {
      expect(await failureOf(pool.read(ask(pictures.page, { name })))).toEqual({
        code: 'took-too-much-memory',
        path: name,
      });
    }
  });
});

describe('createReadingPool: the end', () => {
  it('rejects whatever is not read, and whatever comes later', async () => {
    const pool = startPool({ threads: 1 });
    const readings = ['a', 'b'].map((name) => failureOf(pool.read(ask(pictures.small, { name }))));
    const closed = pool.close();
    const late = failureOf(pool.read(ask(pictures.small, { name: 'c' })));
    expect(await Promise.all([...readings, late])).toEqual(
      ['a', 'b', 'c'].map((path) => ({ code: 'server-stopping', path })),
    );
    await closed;
    await pool.close();
  });
});
