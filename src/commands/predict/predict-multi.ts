import type { Inversion } from '../../data/image/read-digit.js';
import type { ExitCode, Shell } from '../shell.js';
import { openPredictor } from '../open-predictor.js';
import type { ModelFlags } from '../options/model-options.js';
import type { PageAnswer } from './page-answer.js';
import type { OutputFlags } from './picture-outputs.js';

/** The flags that {@link predictMulti} takes. */
export interface PredictMultiFlags extends ModelFlags, OutputFlags {
  readonly invert: Inversion;
  /** That of the model when not given. */
  readonly minConfidence?: number;
}

/** Says what numbers are written in each picture, line by line. */
export async function predictMulti(
  paths: readonly string[],
  flags: PredictMultiFlags,
  shell: Shell,
): Promise<ExitCode> {
  const { terminal, streams } = shell;
  const { findImages } = await import('../../data/image/find-images.js');
  const files = await findImages(paths);
  const [{ readPages }, { answerPage }, { showPageAnswer }, { openOutputs }] = await Promise.all([
    import('../../data/image/reading/read-pages.js'),
    import('./page-answer.js'),
    import('./show-page-answer.js'),
    import('./picture-outputs.js'),
  ]);
  const writeOutputs = await openOutputs(flags, files);
  const { predictor, source, ...opened } = await openPredictor(shell, flags);
  const { minConfidence = opened.minConfidence } = flags;
  const nameWidth = files.reduce((width, file) => Math.max(width, file.length), 0);
  let exitCode: ExitCode = 0;
  try {
    for await (const scan of readPages(files, { stdin: streams.stdin, invert: flags.invert })) {
      const answer = await answerPage(scan, predictor, minConfidence);
      await showPageAnswer(answer, { terminal, source, nameWidth });
      if (answer.kind === 'page') await writeOutputs(answer.file, answer.decoded, answer.digits);
      const code = exitCodeOf(answer);
      if (code > exitCode) exitCode = code;
    }
  } finally {
    await predictor.close();
  }
  return exitCode;
}

function exitCodeOf(answer: PageAnswer): ExitCode {
  if (answer.kind === 'failed') return 2;
  return answer.digits.length > 0 && answer.digits.every(({ isSure }) => isSure) ? 0 : 1;
}
