import { extname } from 'node:path';
import { Command } from 'commander';
import type { DatasetEvaluation } from './evaluate-dataset.js';
import { DATASET_HELP } from './options/dataset-options.js';
import { addEvaluationOptions, type EvaluationFlags } from './options/evaluation-options.js';
import { parseOutputFile } from './options/parse-output-file.js';
import type { ExitCode, Shell } from './shell.js';

interface ConfusionMatrixFlags extends EvaluationFlags {
  readonly normalize?: boolean;
  readonly output?: string;
}

/** Creates `mnist confusion-matrix`. */
export function createConfusionMatrixCommand(shell: Shell): Command {
  const command = new Command('confusion-matrix').description(
    'Show which digits a model takes for which: one row for each true digit.',
  );
  return addEvaluationOptions(command)
    .option('--normalize', 'shares of each row instead of counts')
    .option(
      '--output <file>',
      'write the matrix to a .csv or .json file too',
      parseOutputFile('--output', ['.csv', '.json']),
    )
    .option('--json', 'print JSON only')
    .addHelpText('after', help)
    .action(shell.action((flags: ConfusionMatrixFlags) => runConfusionMatrix(shell, flags)));
}

const help = `
Rows are the true digits, columns what the model answered. Normalised rows sum to 1.

${DATASET_HELP}

Examples:
  $ mnist confusion-matrix
  $ mnist confusion-matrix --normalize
  $ mnist confusion-matrix --output confusion.csv
  $ mnist confusion-matrix --dataset synthetic --limit 1000 --json
`;

async function runConfusionMatrix(shell: Shell, flags: ConfusionMatrixFlags): Promise<ExitCode> {
  const { terminal } = shell;
  const { output, normalize = false } = flags;
  const { checkOutputFile, writeOutputFile } = await import('./output-file.js');
  if (output !== undefined) await checkOutputFile(output);

  const { evaluateDataset } = await import('./evaluate-dataset.js');
  const result = await evaluateDataset(shell, flags);
  const { evaluation, classNames } = result;
  const { normalizeRows } = await import('../model/evaluation/confusion-matrix.js');
  const confusion = normalize ? normalizeRows(evaluation.confusion) : evaluation.confusion;
  const json = confusionJson(result, confusion, flags);

  if (output !== undefined) {
    const { formatConfusionCsv } = await import('../report/format-confusion-csv.js');
    const isJson = extname(output).toLowerCase() === '.json';
    const text = isJson ? `${JSON.stringify(json)}\n` : formatConfusionCsv(confusion, classNames);
    await writeOutputFile(output, text);
    terminal.note(`wrote ${output}`);
  }
  const { formatConfusion } = await import('../report/format-confusion.js');
  const table = { matrix: evaluation.confusion, classNames, normalize };
  await terminal.print(formatConfusion(table, terminal.paint));
  await terminal.printJson(json);
  return 0;
}

function confusionJson(
  { evaluation, source, split }: DatasetEvaluation,
  confusion: readonly (readonly number[])[],
  { dataset, normalize = false }: ConfusionMatrixFlags,
): object {
  const { count, accuracy } = evaluation;
  return { ...source, dataset, split, count, accuracy, normalized: normalize, confusion };
}
