import { Command } from 'commander';
import type { DatasetEvaluation } from './evaluate-dataset.js';
import { DATASET_HELP } from './options/dataset-options.js';
import { addEvaluationOptions, type EvaluationFlags } from './options/evaluation-options.js';
import { parseNumberInRange } from './options/parse-number.js';
import type { ExitCode, Shell } from './shell.js';

interface EvaluateFlags extends EvaluationFlags {
  readonly confusion?: boolean;
  readonly minAccuracy?: number;
}

/** Creates `mnist evaluate`. */
export function createEvaluateCommand(shell: Shell): Command {
  const command = new Command('evaluate').description(
    'Measure a model: accuracy, loss, precision and recall of every digit, most frequent mistakes.',
  );
  return addEvaluationOptions(command)
    .option('--confusion', 'show the confusion matrix too')
    .option(
      '--min-accuracy <share>',
      'exit with 1 when fewer answers are right, such as 0.99',
      parseNumberInRange('--min-accuracy', { min: 0, max: 1 }),
    )
    .option('--json', 'print JSON only')
    .addHelpText('after', help)
    .action(shell.action((flags: EvaluateFlags) => runEvaluate(shell, flags)));
}

const help = `
Exits with 0 when done, and with 1 when --min-accuracy is missed.

${DATASET_HELP}

Examples:
  $ mnist evaluate
  $ mnist eval --confusion
  $ mnist eval --dataset synthetic --limit 1000 --json
  $ mnist eval --min-accuracy 0.99
  $ mnist eval --dataset my-digits
`;

async function runEvaluate(shell: Shell, flags: EvaluateFlags): Promise<ExitCode> {
  const { evaluateDataset } = await import('./evaluate-dataset.js');
  const result = await evaluateDataset(shell, flags);
  if (shell.terminal.json) await shell.terminal.printJson(evaluationJson(result, flags));
  else await shell.terminal.print(await formatResult(shell, result, flags));

  const { accuracy } = result.evaluation;
  const { minAccuracy = 0 } = flags;
  if (accuracy >= minAccuracy) return 0;
  shell.terminal.note(`accuracy ${accuracy} is below --min-accuracy ${minAccuracy}`);
  return 1;
}

function evaluationJson(result: DatasetEvaluation, flags: EvaluateFlags): object {
  const { evaluation, source, split } = result;
  const { dataset } = flags;
  const { confusion, ...figures } = evaluation;
  return { ...source, dataset, split, ...figures, ...(flags.confusion ? { confusion } : {}) };
}

async function formatResult(
  { terminal: { paint } }: Shell,
  { evaluation, split, classNames }: DatasetEvaluation,
  flags: EvaluateFlags,
): Promise<string> {
  const { formatEvaluation } = await import('../report/format-evaluation.js');
  const { formatConfusion } = await import('../report/format-confusion.js');
  const dataName = split === 'all' ? flags.dataset : `${flags.dataset} ${split}`;
  const summary = formatEvaluation({ ...evaluation, dataName, classNames }, paint);
  if (!flags.confusion) return summary;
  const matrix = evaluation.confusion;
  return `${summary}\n\n${formatConfusion({ matrix, classNames, normalize: false }, paint)}`;
}
