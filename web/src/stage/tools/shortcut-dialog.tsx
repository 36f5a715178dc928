import type { VNode } from 'preact';
import { commands } from './commands.js';
import { Dialog } from '../dialog.js';
import { isHelpOpen } from './is-help-open.js';
import { SHORTCUTS, type CommandName } from './shortcuts.js';
import { singleKeysOn, switchSingleKeys } from './single-keys.js';

/** Lists the keyboard shortcuts, while it is open. */
export function ShortcutDialog(): VNode | null {
  if (!isHelpOpen.value) return null;
  return (
    <Dialog
      title="Keyboard shortcuts"
      onClose={() => {
        isHelpOpen.value = false;
      }}
    >
      <dl class="shortcuts">
        {(Object.keys(SHORTCUTS) as CommandName[]).map((name) => (
          <div key={name}>
            <dt>{commands[name].name}</dt>
            <dd>
              {SHORTCUTS[name].map((keys) => (
                <kbd key={keys}>{keys}</kbd>
              ))}
            </dd>
          </div>
        ))}
        <div>
          <dt>Paste a picture</dt>
          <dd>
            <kbd>Ctrl+V</kbd>
          </dd>
        </div>
      </dl>
      <p class="hint">On a Mac, Command stands for Ctrl.</p>
      <label class="check">
        <input
          type="checkbox"
          checked={singleKeysOn.value}
          onChange={({ currentTarget }) => {
            switchSingleKeys(currentTarget.checked);
          }}
        />
        Single-key shortcuts
      </label>
    </Dialog>
  );
}
