import type { VNode } from 'preact';
import { ClearIcon } from '../../icons/clear-icon.js';
import { RedoIcon } from '../../icons/redo-icon.js';
import { UndoIcon } from '../../icons/undo-icon.js';
import { chooseInk, choosePaper, drawing, ink } from '../drawing/drawing-store.js';
import { inksFor, PAPERS } from '../drawing/swatches.js';
import { BrushSlider } from './brush-slider.js';
import { CommandButton } from './command-button.js';
import { SwatchRow } from './swatch-row.js';

/** What one draws with: steps back and forth, the brush, the ink and the paper. */
export function DrawingTools(): VNode {
  const paper = drawing.value.background;
  return (
    <div class="drawing-tools" role="group" aria-label="Drawing tools">
      <div class="tool-group">
        <CommandButton command="undo" icon={<UndoIcon />} />
        <CommandButton command="redo" icon={<RedoIcon />} />
        <CommandButton command="clear" icon={<ClearIcon />} />
      </div>
      <BrushSlider />
      <SwatchRow label="Ink" swatches={inksFor(paper)} color={ink.value} onChoose={chooseInk} />
      <SwatchRow label="Paper" swatches={PAPERS} color={paper} onChoose={choosePaper} isPaper />
    </div>
  );
}
