/** 0 = no colour, 1 = 16 colours, 2 = 256, 3 = truecolor. */
export type ColorLevel = 0 | 1 | 2 | 3;

/**
 * Decides how many colours text for a stream may use. `--no-color` and `NO_COLOR` win over
 * `FORCE_COLOR`, which wins over what the stream is; an empty variable counts as not set.
 *
 * @param isTty whether the stream is a terminal
 * @param env the environment's variables
 * @param wanted `false` for `--no-color`
 * @see https://no-color.org
 * @see https://force-color.org
 */
export function colorLevel(isTty: boolean, env: NodeJS.ProcessEnv, wanted: boolean): ColorLevel {
  if (!wanted || env.NO_COLOR) return 0;
  switch (env.FORCE_COLOR) {
    case undefined:
    case '':
      return isTty && env.TERM !== 'dumb' ? terminalLevel(env) : 0;
    case '0':
    case 'false':
      return 0;
    case '2':
      return 2;
    case '3':
      return 3;
    default:
      return 1;
  }
}

function terminalLevel(env: NodeJS.ProcessEnv): ColorLevel {
  const { COLORTERM = '', TERM = '', WT_SESSION } = env;
  if (/^(truecolor|24bit)$/i.test(COLORTERM) || WT_SESSION || /-(direct|kitty)$/.test(TERM))
    return 3;
  return TERM.includes('256') ? 2 : 1;
}
