import { describe, expect, it } from 'vitest';
import {
  findCommand,
  SHORTCUTS,
  type KeyPress,
} from '../../../../web/src/stage/tools/shortcuts.js';

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held };
}

describe('findCommand', () => {
  it.each([
    ['undo', press('z', { ctrlKey: true })],
    ['undo', press('z', { metaKey: true })],
    ['redo', press('Z', { ctrlKey: true, shiftKey: true })],
    ['redo', press('z', { metaKey: true, shiftKey: true })],
    ['redo', press('y', { ctrlKey: true })],
    ['clear', press('c')],
    ['clear', press('Delete')],
    ['clear', press('Backspace')],
    ['thinner', press('[')],
    ['thicker', press(']')],
    // A German keyboard: AltGr and 8, reported with Ctrl and Alt.
    ['thinner', press('[', { ctrlKey: true, altKey: true })],
    ['random', press('R')],
    ['help', press('?', { shiftKey: true })],
  ] as const)('finds %s', (name, pressed) => {
    expect(findCommand(pressed, true)).toBe(name);
  });

  it.each([
    press('c', { ctrlKey: true }),
    press('c', { metaKey: true }),
    press('r', { ctrlKey: true }),
    press('s', { ctrlKey: true }),
    press('l', { altKey: true }),
    press('R', { shiftKey: true }),
    press('z'),
    press('Tab'),
  ])('leaves %j to the browser', (pressed) => {
    expect(findCommand(pressed, true)).toBeNull();
  });

  it('knows keys with Ctrl only, when single keys are switched off', () => {
    expect(findCommand(press('c'), false)).toBeNull();
    expect(findCommand(press('z', { ctrlKey: true }), false)).toBe('undo');
  });
});

it('gives no key to two commands', () => {
  const keys = Object.values(SHORTCUTS).flat();
  expect(new Set(keys).size).toBe(keys.length);
});
