import type { VNode } from 'preact';
import { LinkIcon } from '../../icons/link-icon.js';
import { PictureIcon } from '../../icons/picture-icon.js';
import { RandomIcon } from '../../icons/random-icon.js';
import { SaveIcon } from '../../icons/save-icon.js';
import { CommandButton } from './command-button.js';

/** Where pictures come from and go to. */
export function PictureTools(): VNode {
  return (
    <div class="picture-tools" role="group" aria-label="Pictures">
      <CommandButton
        command="choose"
        icon={<PictureIcon />}
        label="Choose a picture"
        shortLabel="Picture"
      />
      <CommandButton
        command="random"
        icon={<RandomIcon />}
        label="Random test digit"
        shortLabel="Random"
      />
      <CommandButton command="save" icon={<SaveIcon />} label="Save as PNG" shortLabel="Save" />
      <CommandButton command="link" icon={<LinkIcon />} label="Copy link" shortLabel="Link" />
    </div>
  );
}
