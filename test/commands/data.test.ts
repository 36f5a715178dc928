import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { startMirror } from '../data/mnist/mirror-server.js';
import { createTemporaryFolder } from '../data/temporary-folder.js';
import { tinyDigits, writeTinyMnist } from '../data/tiny-mnist.js';
import { runMnist } from '../run-mnist.js';

/** A folder with the tiny dataset in it, and nothing else. */
async function createTinyFolder(): Promise<string> {
  const folder = await createTemporaryFolder();
  await writeTinyMnist(folder);
  return folder;
}

describe('mnist data', () => {
  it.each([
    ['data', '--help'],
    ['data', 'download', '--help'],
    ['data', 'verify', '--help'],
    ['data', 'info', '--help'],
    ['data', 'export', '--help'],
  ])('%s %s %s shows examples', async (...args) => {
    const { stdout, stderr, status } = await runMnist(args);
    expect(stdout).toContain('Examples:\n  $ mnist data');
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});

describe('mnist data verify', () => {
  it('answers no when nothing is there, and says how to get it', async () => {
    const folder = join(await createTemporaryFolder(), 'nothing');
    const { stdout, stderr, status } = await runMnist(['data', 'verify', '--data-dir', folder]);
    expect(stdout).toBe(
      [
        folder,
        'missing   train-images-idx3-ubyte',
        'missing   train-labels-idx1-ubyte',
        'missing   t10k-images-idx3-ubyte',
        'missing   t10k-labels-idx1-ubyte',
        '',
      ].join('\n'),
    );
    expect(stderr).toBe('`mnist data download` fetches what is missing\n');
    expect(status).toBe(1);
  });

  it('answers no for files that are not MNIST’s, in JSON', async () => {
    const folder = await createTinyFolder();
    const { stdout, status } = await runMnist(['data', 'verify', '--json'], {
      env: { MNIST_DATA_DIR: folder },
    });
    expect(JSON.parse(stdout)).toMatchObject({
      folder,
      verified: false,
      files: [
        { name: 'train-images-idx3-ubyte', error: { code: 'checksum-mismatch' } },
        { status: 'damaged' },
        { status: 'damaged' },
        { status: 'damaged', path: join(folder, 't10k-labels-idx1-ubyte.gz') },
      ],
    });
    expect(status).toBe(1);
  });

  it.skipIf(!process.env.MNIST_DATA_DIR)(
    'answers yes for the real files (run `mnist data download` and set MNIST_DATA_DIR)',
    async () => {
      const args = ['data', 'verify', '--json', '--data-dir', process.env.MNIST_DATA_DIR ?? ''];
      const { stdout, stderr, status } = await runMnist(args);
      expect(JSON.parse(stdout)).toMatchObject({ verified: true });
      expect(stderr).toBe('');
      expect(status).toBe(0);
    },
  );
});

describe('mnist data download', () => {
  it('says what was tried, leaves nothing behind, and tells other ways', async () => {
    const mirror = await startMirror((_, response) => response.writeHead(404).end());
    const folder = await createTemporaryFolder();
    const { stdout, stderr, status } = await runMnist(['data', 'download', '--data-dir', folder], {
      env: { MNIST_MIRROR: mirror.url },
    });
    expect(stdout).toBe('');
    expect(stderr).toContain(`downloading MNIST to ${folder}\n`);
    expect(stderr).toContain('MNIST is not on this machine and could not be downloaded');
    expect(stderr).toMatch(/got +http:\/\/127\.0\.0\.1:\d+\/mnist\/.*\.gz: HTTP 404 Not Found\n/);
    expect(stderr).toContain('--dataset synthetic');
    expect(status).toBe(2);
    expect(await readdir(folder)).toEqual([]);
  });

  it('prints its failure as JSON, too', async () => {
    const folder = await createTemporaryFolder();
    const args = ['data', 'download', '--json', '--data-dir', folder];
    const { stdout, status } = await runMnist(args, { env: { MNIST_MIRROR: 'nowhere' } });
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'invalid-option' } });
    expect(status).toBe(2);
  });

  it('does not touch files that are there with other content', async () => {
    const folder = await createTinyFolder();
    const path = join(folder, 'train-images-idx3-ubyte.gz');
    const before = await readFile(path);
    const { stderr, status } = await runMnist(['data', 'download', '--data-dir', folder]);
    expect(stderr).toContain('the file is not the published MNIST file');
    expect(stderr).toContain('mnist data download --force');
    expect(status).toBe(2);
    expect(before.equals(await readFile(path))).toBe(true);
  });

  it.skipIf(!process.env.MNIST_DATA_DIR)(
    'downloads the real files (run `mnist data download` and set MNIST_DATA_DIR)',
    async () => {
      const source = process.env.MNIST_DATA_DIR ?? '';
      const mirror = await startMirror((request, response) => {
        const name = request.url?.replace('/mnist/', '') ?? '';
        readFile(join(source, name)).then(
          (bytes) => response.end(bytes),
          () => response.writeHead(404).end(),
        );
      });
      const folder = join(await createTemporaryFolder(), 'mnist');
      const args = ['data', 'download', '--json', '--data-dir', folder];
      const { stdout, stderr, status } = await runMnist(args, {
        env: { MNIST_MIRROR: mirror.url },
      });
      expect(stderr).toBe(`downloading MNIST to ${folder}\n`);
      expect(JSON.parse(stdout)).toMatchObject({
        folder,
        files: new Array(4).fill({ status: 'downloaded' }),
      });
      expect(status).toBe(0);
      expect(await readdir(folder)).toHaveLength(4);
    },
  );
});

describe('mnist data info', () => {
  it('counts the classes of a folder', async () => {
    const folder = await createTinyFolder();
    const { stdout, stderr, status } = await runMnist(['data', 'info', '--dataset', folder]);
    expect(stdout).toContain(`${folder} in ${folder}`);
    expect(stdout).toMatch(/^train: 30 images, SHA-256 [0-9a-f]{64}/m);
    expect(stdout).toMatch(/^ {2}9 {2}3 +10\.0.?% +█+$/m);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('shows the part that a folder has', async () => {
    const folder = await createTemporaryFolder();
    await writeTinyMnist(folder, 'test');
    const { stdout, status } = await runMnist(['data', 'info', '--json', '--dataset', folder]);
    const { splits } = JSON.parse(stdout) as { splits: { split: string; classes: unknown }[] };
    expect(splits).toHaveLength(1);
    expect(splits[0]).toMatchObject({
      split: 'test',
      count: 12,
      classes: Array.from({ length: 10 }, (_, i) => ({ name: String(i), count: i < 2 ? 2 : 1 })),
    });
    expect(status).toBe(0);
  });

  it('says that MNIST is missing, and downloads nothing', async () => {
    const folder = await createTemporaryFolder();
    const args = ['data', 'info', '--json', '--data-dir', folder];
    const { stdout, stderr, status } = await runMnist(args);
    expect(JSON.parse(stdout)).toMatchObject({
      dataset: 'mnist',
      folder,
      files: new Array(4).fill({ status: 'missing' }),
      splits: [],
    });
    expect(stderr).toBe('`mnist data download` fetches what is missing\n');
    expect(status).toBe(0);
  });

  it('refuses a folder without a dataset', async () => {
    const folder = await createTemporaryFolder();
    const { stdout, stderr, status } = await runMnist(['data', 'info', '--dataset', folder]);
    expect(stdout).toBe('');
    expect(stderr).toContain('error: the folder holds no dataset\n');
    expect(stderr).toContain('got       no folders, no pictures\n');
    expect(status).toBe(2);
  });
});

describe('mnist data export', () => {
  it('writes every image as a PNG with the same pixels', async () => {
    const dataset = await createTinyFolder();
    const output = join(await createTemporaryFolder(), 'digits');
    const args = ['data', 'export', '--dataset', dataset, '--output', output];
    const { stdout, stderr, status } = await runMnist(args);
    expect(stdout).toBe(
      `train  30 images  ${join(output, 'train')}\ntest   12 images  ${join(output, 'test')}\n`,
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect((await readdir(output)).sort()).toEqual(['test', 'train']);
    expect(await readdir(join(output, 'test'))).toHaveLength(10);
    for (const split of ['train', 'test'] as const) {
      const { images, labels, count } = tinyDigits[split];
      for (let i = 0; i < count; i++) {
        const name = `${String(i + 1).padStart(5, '0')}.png`;
        const path = join(output, split, String(labels[i]), name);
        const pixels = await sharp(path).toColourspace('b-w').raw().toBuffer();
        expect(pixels.equals(images.subarray(i * 784, (i + 1) * 784))).toBe(true);
      }
    }
  });

  it('writes IDX files that are a dataset again', async () => {
    const dataset = await createTinyFolder();
    const output = join(await createTemporaryFolder(), 'digits');
    const common = ['--split', 'train', '--json'];
    const idx = ['--format', 'idx', '--limit', '25', '--output', output];
    const exported = await runMnist(['data', 'export', '--dataset', dataset, ...common, ...idx]);
    expect(JSON.parse(exported.stdout)).toEqual({
      dataset,
      format: 'idx',
      splits: [
        {
          split: 'train',
          count: 25,
          paths: [join(output, 'train-images-idx3-ubyte'), join(output, 'train-labels-idx1-ubyte')],
        },
      ],
    });
    const again = await runMnist(['data', 'info', '--json', '--dataset', output]);
    const limited = await runMnist([
      'data',
      'info',
      '--json',
      '--dataset',
      dataset,
      '--limit',
      '25',
    ]);
    interface Info {
      splits: { split: string; sha256: string }[];
    }
    const [copy] = (JSON.parse(again.stdout) as Info).splits;
    const [original] = (JSON.parse(limited.stdout) as Info).splits;
    expect(copy).toEqual(original);
  });

  it.each(['png', 'idx'])(
    'does not mix with what is there already, --format %s',
    async (format) => {
      const dataset = await createTinyFolder();
      const output = await createTemporaryFolder();
      const args = ['data', 'export', '--dataset', dataset, '--output', output, '--format', format];
      expect((await runMnist(args)).status).toBe(0);
      const { stdout, stderr, status } = await runMnist(args);
      expect(stdout).toBe('');
      expect(stderr).toContain('error: the output cannot be written');
      expect(status).toBe(2);
    },
  );

  it('says why it cannot write', async () => {
    const dataset = await createTinyFolder();
    const output = join(await createTemporaryFolder(), 'file');
    await writeFile(output, '');
    const { stderr, status } = await runMnist([
      ...['data', 'export', '--dataset', dataset, '--output', output],
    ]);
    expect(stderr).toContain('error: the output cannot be written');
    expect(status).toBe(2);
  });

  it.each([
    [['--limit', '0'], '--limit cannot be used as given'],
    [['--limit', 'all'], '--limit cannot be used as given'],
    [['--split', 'validation'], 'Allowed choices are train, test, both'],
    [['--format', 'jpeg'], 'Allowed choices are png, idx'],
  ])('refuses %j', async (flags, message) => {
    const { stdout, stderr, status } = await runMnist([
      'data',
      'export',
      '--output',
      'x',
      ...flags,
    ]);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });
});
