import type { Inversion } from '../../data/image/read-digit.js';
import type { ExitCode, Shell } from '../shell.js';
import { openPredictor } from '../open-predictor.js';
import type { ModelFlags } from '../options/model-options.js';
import type { PageAnswer } from '../../model/reading/answer-page.js';
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
  const [
    { readPages },
    { answerPage },
    { showPageAnswer },
    { showFailedPicture },
    { openOutputs },
  ] = await Promise.all([
    import('../../data/image/reading/read-pages.js'),
    import('../../model/reading/answer-page.js'),
    import('./show-page-answer.js'),
    import('./show-answer.js'),
    import('./picture-outputs.js'),
  ]);
  const writeOutputs = await openOutputs(flags, files);
  const { predictor, source, ...opened } = await openPredictor(shell, flags);
  const { minConfidence = opened.minConfidence } = flags;
  const nameWidth = files.reduce((width, file) => Math.max(width, file.length), 0);
  let exitCode: ExitCode = 0;
  try {
    for await (const scan of readPages(files, { stdin: streams.stdin, invert: flags.invert })) {
      const { file } = scan;
      if ('failure' in scan) {
        await showFailedPicture(file, scan.failure, terminal);
        exitCode = 2;
        continue;
      }
      const answer = await answerPage(scan.page, predictor, minConfidence);
      await showPageAnswer(file, answer, { terminal, source, nameWidth });
      await writeOutputs(file, scan.decoded, answer.digits);
      if (exitCode === 0) exitCode = exitCodeOf(answer);
    }
  } finally {
    await predictor.close();
  }
  return exitCode;
}

function exitCodeOf({ digits }: PageAnswer): ExitCode {
  return digits.length > 0 && digits.every(({ isSure }) => isSure) ? 0 : 1;
}
