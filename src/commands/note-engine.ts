import { DEFAULT_ENGINE, type EngineName } from '../model/engine/engine-name.js';
import type { EngineDescription } from '../model/engine/describe-engine.js';
import type { Terminal } from '../report/terminal.js';

/**
 * Loads an engine, and says on stderr what computes unless it is the usual one.
 *
 * @throws MnistError `engine-not-installed`, `engine-not-working`
 */
export async function noteEngine(
  terminal: Terminal,
  name: EngineName = DEFAULT_ENGINE,
): Promise<EngineDescription> {
  const { describeEngine } = await import('../model/engine/describe-engine.js');
  const engine = await describeEngine(name);
  if (name === DEFAULT_ENGINE) return engine;
  const hint =
    engine.package === '@tensorflow/tfjs'
      ? ', in JavaScript: slow; @tensorflow/tfjs-node is faster where it can be installed'
      : '';
  terminal.note(`engine: ${engine.package} ${engine.version}${hint}`);
  return engine;
}
