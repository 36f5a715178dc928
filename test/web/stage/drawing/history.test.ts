import { describe, expect, it } from 'vitest';
import {
  commit,
  MAX_STEPS,
  redo,
  startHistory,
  undo,
} from '../../../../web/src/stage/drawing/history.js';

describe('history', () => {
  const afterThree = [1, 2, 3].reduce(commit, startHistory(0));

  it('undoes step by step, and takes the undo back in the same order', () => {
    const undone = undo(undo(afterThree));
    expect(undone.present).toBe(1);
    expect(redo(undone).present).toBe(2);
    expect(redo(redo(undone))).toEqual(afterThree);
  });

  it('stays where it is at both ends', () => {
    const start = startHistory('blank');
    expect(undo(start)).toBe(start);
    expect(redo(start)).toBe(start);
  });

  it('forgets what was undone once something new is done', () => {
    const elsewhere = commit(undo(afterThree), 9);
    expect(elsewhere).toEqual({ past: [0, 1, 2], present: 9, future: [] });
  });

  it('changes no history that was there before', () => {
    const before = structuredClone(afterThree);
    undo(afterThree);
    commit(afterThree, 4);
    expect(afterThree).toEqual(before);
  });

  it('forgets the oldest of very many steps', () => {
    const long = Array.from({ length: MAX_STEPS + 10 }, (_, i) => i + 1).reduce(
      commit,
      startHistory(0),
    );
    expect(long.past).toHaveLength(MAX_STEPS);
    expect(long.past[0]).toBe(10);
  });
});
