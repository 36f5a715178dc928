import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { DownloadPatience } from '../../../src/data/mnist/download-file.js';
import { downloadMnist, type DownloadProgress } from '../../../src/data/mnist/download-mnist.js';
import { failureOf } from '../failure-of.js';
import { createTemporaryFolder } from '../temporary-folder.js';
import { tinyContent, tinyFiles } from '../tiny-mnist.js';
import { serveTinyFiles, startMirror } from './mirror-server.js';

const patience: DownloadPatience = {
  connectTimeoutMs: 30_000,
  stallTimeoutMs: 30_000,
  backoffMs: [1, 1],
};
/** For servers that never go on: nothing races against these limits. */
const impatience: DownloadPatience = { connectTimeoutMs: 50, stallTimeoutMs: 50, backoffMs: [] };

const oneFile = tinyFiles.slice(1, 2);
const [labelsFile] = oneFile as [(typeof tinyFiles)[number]];
const labelsGzip = gzipSync(tinyContent(labelsFile));

/** An address where nothing listens: a privileged port that no service uses. */
const NOBODY = 'http://127.0.0.1:2/';

describe('downloadMnist', () => {
  it('downloads every file and leaves nothing else behind', async () => {
    const folder = join(await createTemporaryFolder(), 'not', 'there', 'yet');
    const mirror = await startMirror(serveTinyFiles);
    const paths = await downloadMnist({
      folder,
      files: tinyFiles,
      mirrors: [mirror.url],
      patience,
    });
    expect(paths).toEqual(tinyFiles.map(({ name }) => join(folder, `${name}.gz`)));
    expect(await readdir(folder)).toHaveLength(4);
    for (const [index, path] of paths.entries()) {
      expect(gunzipSync(await readFile(path)).equals(tinyContent(tinyFiles[index]!))).toBe(true);
    }
  });

  it('replaces an old file', async () => {
    const folder = await createTemporaryFolder();
    await writeFile(join(folder, `${labelsFile.name}.gz`), 'old');
    const mirror = await startMirror(serveTinyFiles);
    const [path] = await downloadMnist({ folder, files: oneFile, mirrors: [mirror.url], patience });
    expect(labelsGzip.equals(await readFile(path!))).toBe(true);
  });

  it('tells how far it is, up to the whole', async () => {
    const folder = await createTemporaryFolder();
    const mirror = await startMirror(serveTinyFiles);
    const seen: DownloadProgress[] = [];
    await downloadMnist({
      folder,
      files: tinyFiles,
      mirrors: [mirror.url],
      patience,
      onProgress: (progress) => seen.push(progress),
    });
    const totalBytes = tinyFiles.reduce((sum, file) => sum + file.downloadBytes, 0);
    expect(seen[0]).toEqual({ folder, receivedBytes: 0, totalBytes });
    expect(seen.at(-1)).toEqual({ folder, receivedBytes: totalBytes, totalBytes });
  });

  it('asks only the first mirror when that one delivers', async () => {
    const folder = await createTemporaryFolder();
    const first = await startMirror(serveTinyFiles);
    const second = await startMirror(serveTinyFiles);
    const mirrors = [first.url, second.url];
    await downloadMnist({ folder, files: oneFile, mirrors, patience });
    expect(first.requests).toEqual([`/mnist/${labelsFile.name}.gz`]);
    expect(second.requests).toEqual([]);
  });

  it('follows redirects', async () => {
    const folder = await createTemporaryFolder();
    const target = await startMirror(serveTinyFiles);
    const mirror = await startMirror((request, response) => {
      const location = new URL((request.url ?? '').replace('/mnist/', ''), target.url).href;
      response.writeHead(302, { location }).end();
    });
    await downloadMnist({ folder, files: oneFile, mirrors: [mirror.url], patience });
    expect(target.requests).toHaveLength(1);
  });

  it('takes a file that was decompressed on the way, under its own name', async () => {
    const folder = await createTemporaryFolder();
    const mirror = await startMirror((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(labelsGzip);
    });
    const [path] = await downloadMnist({ folder, files: oneFile, mirrors: [mirror.url], patience });
    expect(path).toBe(join(folder, labelsFile.name));
    expect(tinyContent(labelsFile)).toEqual(new Uint8Array(await readFile(path!)));
  });

  const troubles: [name: string, reason: RegExp, limits: DownloadPatience, RequestListener][] = [
    ['has no such file', /HTTP 404/, patience, (_, response) => response.writeHead(404).end()],
    ['is out of order', /HTTP 503/, patience, (_, response) => response.writeHead(503).end()],
    [
      'redirects in circles',
      /redirect/,
      patience,
      (request, response) => response.writeHead(302, { location: request.url }).end(),
    ],
    ['never answers', /no answer within 0.05 s/, impatience, () => undefined],
    [
      'stalls half way',
      /no data for 0.05 s/,
      // The headers must come through, however busy this machine is.
      { ...impatience, connectTimeoutMs: 30_000 },
      (_, response) => response.write(labelsGzip.subarray(0, 20)),
    ],
    [
      'hangs up half way',
      /closed early/,
      patience,
      (_, response) => {
        response.writeHead(200, { 'content-length': labelsGzip.length });
        response.write(labelsGzip.subarray(0, 20), () => response.socket?.destroy());
      },
    ],
    [
      'hangs up at once',
      /closed early/,
      patience,
      (request) => {
        request.socket.destroy();
      },
    ],
    [
      'delivers half a file',
      /something else: the gzip file ends too early/,
      patience,
      (_, response) => response.end(labelsGzip.subarray(0, 20)),
    ],
    [
      'delivers a web page',
      /something else \(13 bytes with another checksum\)/,
      patience,
      (_, response) => response.end('<html></html>'),
    ],
    [
      'delivers other data',
      /something else .*checksum/,
      patience,
      (_, response) => response.end(gzipSync(Buffer.alloc(labelsFile.bytes))),
    ],
    [
      'delivers a decompression bomb',
      /something else: the gzip file holds more/,
      patience,
      (_, response) => response.end(gzipSync(Buffer.alloc(50_000_000))),
    ],
    [
      'never stops sending',
      /more than \d+ bytes/,
      patience,
      (_, response) => {
        const sendMore = (): void => {
          while (!response.destroyed && response.write(Buffer.alloc(10_000)));
        };
        response.on('drain', sendMore);
        sendMore();
      },
    ],
  ];

  it.each(troubles)('says so when a mirror %s', async (_, reason, limits, listener) => {
    const folder = await createTemporaryFolder();
    const mirror = await startMirror(listener);
    const failure = await failureOf(() =>
      downloadMnist({ folder, files: oneFile, mirrors: [mirror.url], patience: limits }),
    );
    expect(failure).toMatchObject({
      code: 'download-failed',
      file: labelsFile.name,
      folder,
      attempts: [
        {
          url: `${mirror.url}${labelsFile.name}.gz`,
          reason: expect.stringMatching(reason) as string,
        },
      ],
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it.each(troubles.filter(([, , limits]) => limits === patience))(
    'takes the second mirror when the first %s',
    async (_, __, limits, listener) => {
      const folder = await createTemporaryFolder();
      const bad = await startMirror(listener);
      const good = await startMirror(serveTinyFiles);
      const mirrors = [bad.url, good.url];
      const [path] = await downloadMnist({ folder, files: oneFile, mirrors, patience: limits });
      expect(labelsGzip.equals(await readFile(path!))).toBe(true);
      expect(await readdir(folder)).toHaveLength(1);
    },
  );

  it('takes the second mirror when nobody listens at the first', async () => {
    const folder = await createTemporaryFolder();
    const good = await startMirror(serveTinyFiles);
    const mirrors = [NOBODY, good.url];
    await downloadMnist({ folder, files: oneFile, mirrors, patience });
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('asks again after a passing trouble', async () => {
    const folder = await createTemporaryFolder();
    const mirror = await startMirror((request, response) => {
      if (mirror.requests.length < 3) response.writeHead(503).end();
      else serveTinyFiles(request, response);
    });
    await downloadMnist({ folder, files: oneFile, mirrors: [mirror.url], patience });
    expect(mirror.requests).toHaveLength(3);
  });

  it('does not ask again after a refusal', async () => {
    const folder = await createTemporaryFolder();
    const mirror = await startMirror((_, response) => response.writeHead(403).end());
    const mirrors = [mirror.url];
    await failureOf(() => downloadMnist({ folder, files: oneFile, mirrors, patience }));
    expect(mirror.requests).toHaveLength(1);
  });

  it('names every mirror that was tried, once', async () => {
    const folder = await createTemporaryFolder();
    const mirror = await startMirror((_, response) => response.writeHead(500).end());
    const mirrors = [NOBODY, mirror.url];
    const failure = await failureOf(() =>
      downloadMnist({ folder, files: oneFile, mirrors, patience }),
    );
    expect(failure).toMatchObject({
      attempts: [
        { url: `${NOBODY}${labelsFile.name}.gz`, reason: 'the connection was refused' },
        { url: `${mirror.url}${labelsFile.name}.gz`, reason: 'HTTP 500 Internal Server Error' },
      ],
    });
  });

  it('gives the other files up when one fails', async () => {
    const folder = await createTemporaryFolder();
    // Only the labels are refused; the images would never come, and no time limit ends them here.
    const mirror = await startMirror((request, response) => {
      if (request.url?.includes('labels')) response.writeHead(404).end();
    });
    const failure = await failureOf(() =>
      downloadMnist({ folder, files: tinyFiles, mirrors: [mirror.url], patience }),
    );
    expect(failure).toMatchObject({ code: 'download-failed' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('finds out before asking anybody that the folder is a file', async () => {
    const folder = join(await createTemporaryFolder(), 'file');
    await writeFile(folder, '');
    const mirror = await startMirror(serveTinyFiles);
    const failure = await failureOf(() =>
      downloadMnist({ folder, files: oneFile, mirrors: [mirror.url], patience }),
    );
    expect(failure).toMatchObject({ code: 'cannot-write', path: folder });
    expect(mirror.requests).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'finds out before asking anybody that the folder is read-only (not as root)',
    async () => {
      const folder = join(await createTemporaryFolder(), 'read-only');
      await mkdir(folder);
      await chmod(folder, 0o500);
      const mirror = await startMirror(serveTinyFiles);
      const failure = await failureOf(() =>
        downloadMnist({ folder, files: oneFile, mirrors: [mirror.url], patience }),
      );
      expect(failure).toMatchObject({ code: 'cannot-write', reason: 'permission denied' });
      expect(mirror.requests).toEqual([]);
    },
  );
});
