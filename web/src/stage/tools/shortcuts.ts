/** What the person can have done on the stage. */
export type CommandName =
  | 'undo'
  | 'redo'
  | 'clear'
  | 'thinner'
  | 'thicker'
  | 'choose'
  | 'random'
  | 'save'
  | 'link'
  | 'help';

/** The keys of each command, as they are told to the person; the first one stands on its button. */
export const SHORTCUTS: Readonly<Record<CommandName, readonly string[]>> = {
  undo: ['Ctrl+Z'],
  redo: ['Ctrl+Shift+Z', 'Ctrl+Y'],
  clear: ['C', 'Delete', 'Backspace'],
  thinner: ['['],
  thicker: [']'],
  choose: ['O'],
  random: ['R'],
  save: ['S'],
  link: ['L'],
  help: ['?'],
};

/** What of a keyboard event tells a shortcut. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/**
 * The command of a key press; null when it is none.
 *
 * Command stands for Ctrl on a Mac. `singleKeys` says whether keys without Ctrl count: who controls the
 * page by voice may want to switch them off.
 */
export function findCommand(press: KeyPress, singleKeys: boolean): CommandName | null {
  const pressed = describePress(press);
  if (!singleKeys && !pressed.startsWith('Ctrl+')) return null;
  for (const [name, keys] of Object.entries(SHORTCUTS)) {
    if (keys.includes(pressed)) return name as CommandName;
  }
  return null;
}

function describePress({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): string {
  const isLetter = /^[a-z]$/i.test(key);
  // AltGr, which some keyboards need for brackets, is reported as Ctrl with Alt.
  if (altKey && !(ctrlKey && !isLetter)) return '';
  const control = (ctrlKey || metaKey) && !altKey ? 'Ctrl+' : '';
  // What Shift makes of a sign is in the sign already; of a letter it makes another shortcut.
  const shift = shiftKey && (isLetter || key.length > 1) ? 'Shift+' : '';
  return `${control}${shift}${isLetter ? key.toUpperCase() : key}`;
}
