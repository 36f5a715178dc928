import {
  canRedo,
  canUndo,
  changeBrush,
  clearDrawing,
  drawing,
  redoStep,
  undoStep,
} from '../drawing/drawing-store.js';
import { isBlank } from '../drawing/drawing.js';
import { picture } from '../../state/picture.js';
import { copyLink } from '../sharing/copy-link.js';
import { saveDrawing } from '../sharing/save-drawing.js';
import { chooseFiles } from '../pictures/choose-files.js';
import { showRandomSample } from '../pictures/show-random-sample.js';
import { isHelpOpen } from './is-help-open.js';
import type { CommandName } from './shortcuts.js';

/** Something the person can have done on the stage, by a button or a key. */
export interface Command {
  /** What it is called. */
  readonly name: string;
  /** Whether it would do anything now; read inside a component, it is followed. */
  readonly isPossible: () => boolean;
  readonly run: () => void;
}

const isDrawingShown = () => picture.value.kind === 'drawing';
const hasDrawing = () => isDrawingShown() && !isBlank(drawing.value);
const always = () => true;

/** All commands of the stage. */
export const commands: Readonly<Record<CommandName, Command>> = {
  undo: { name: 'Undo', isPossible: () => isDrawingShown() && canUndo.value, run: undoStep },
  redo: { name: 'Redo', isPossible: () => isDrawingShown() && canRedo.value, run: redoStep },
  clear: { name: 'Clear', isPossible: () => !isDrawingShown() || hasDrawing(), run: clearDrawing },
  thinner: {
    name: 'Thinner brush',
    isPossible: always,
    run: () => {
      changeBrush(-2);
    },
  },
  thicker: {
    name: 'Thicker brush',
    isPossible: always,
    run: () => {
      changeBrush(2);
    },
  },
  choose: { name: 'Choose a picture', isPossible: always, run: chooseFiles },
  random: {
    name: 'Random test digit',
    isPossible: always,
    run: () => void showRandomSample(),
  },
  save: { name: 'Save as PNG', isPossible: hasDrawing, run: saveDrawing },
  link: { name: 'Copy link', isPossible: hasDrawing, run: () => void copyLink() },
  help: {
    name: 'Keyboard shortcuts',
    isPossible: always,
    run: () => {
      isHelpOpen.value = true;
    },
  },
};

/** Does what a command says, if it would do anything now. */
export function runCommand(name: CommandName): void {
  const command = commands[name];
  if (command.isPossible()) command.run();
}
