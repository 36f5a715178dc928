import type { VNode } from 'preact';
import { MoonIcon } from '../icons/moon-icon.js';
import { SunIcon } from '../icons/sun-icon.js';
import { SystemIcon } from '../icons/system-icon.js';
import { chooseNextTheme, theme, type Theme } from './theme.js';

const faces: Record<Theme, { readonly name: string; readonly icon: VNode }> = {
  system: { name: 'Colours: as the system', icon: <SystemIcon /> },
  light: { name: 'Colours: light', icon: <SunIcon /> },
  dark: { name: 'Colours: dark', icon: <MoonIcon /> },
};

/** Says which colours the page has; each press goes on to the next. */
export function ThemeButton(): VNode {
  const { name, icon } = faces[theme.value];
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      title={name}
      onClick={chooseNextTheme}
    >
      {icon}
    </button>
  );
}
