import type { VNode } from 'preact';
import { commands, runCommand } from './commands.js';
import { SHORTCUTS, type CommandName } from './shortcuts.js';

/**
 * A button for a command, with its shortcut as a tooltip.
 *
 * A command that would do nothing now is greyed out, but keeps the focus: who presses Undo until nothing is
 * left does not lose the place on the page.
 */
export function CommandButton({
  command,
  icon,
  label,
  shortLabel,
}: {
  readonly command: CommandName;
  readonly icon: VNode;
  /** What is written beside the icon, where there is room; nothing when not given. */
  readonly label?: string;
  /** What is written below the icon on a small screen. */
  readonly shortLabel?: string;
}): VNode {
  const { name, isPossible } = commands[command];
  const [shortcut] = SHORTCUTS[command];
  return (
    <button
      type="button"
      class={label === undefined ? 'icon-button' : 'labelled-button'}
      aria-label={name}
      aria-disabled={!isPossible()}
      title={shortcut === undefined ? name : `${name} (${shortcut})`}
      onClick={() => {
        runCommand(command);
      }}
    >
      {icon}
      {label !== undefined && <span class="long-label">{label}</span>}
      {shortLabel !== undefined && <span class="short-label">{shortLabel}</span>}
    </button>
  );
}
