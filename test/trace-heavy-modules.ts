import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runMnist, type RunOptions } from './run-mnist.js';

const heavyPackages =
  /node_modules[/\\](sharp|@img|onnxruntime-[a-z]+|@tensorflow|fastify|@fastify)[/\\]/;

/** Says at the end which CommonJS modules were loaded: the heavy packages are such. */
const script = `const { writeFileSync } = require('node:fs');
process.on('exit', () => writeFileSync(process.env.TRACE_FILE, Object.keys(require.cache).join('\\n')));`;

/** The files of heavy packages that a run of the command line loads. */
export async function traceHeavyModules(
  args: readonly string[],
  options: RunOptions = {},
): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'mnist-trace-'));
  try {
    const [scriptFile, traceFile] = [
      path.join(folder, 'trace.cjs'),
      path.join(folder, 'trace.txt'),
    ];
    await writeFile(scriptFile, script);
    await runMnist(args, {
      ...options,
      env: { NODE_OPTIONS: `--require ${JSON.stringify(scriptFile)}`, TRACE_FILE: traceFile },
    });
    const files = (await readFile(traceFile, 'utf8')).split('\n');
    return files.filter((file) => heavyPackages.test(file));
  } finally {
    await rm(folder, { recursive: true });
  }
}
