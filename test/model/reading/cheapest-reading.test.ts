import { describe, expect, it } from 'vitest';
import type { Boundary, Candidate, Group, Line } from '../../../src/data/image/segment/page.js';
import { cheapestReading } from '../../../src/model/reading/cheapest-reading.js';

const cut: Boundary = { kind: 'cut', crossing: 1 };
const gap: Boundary = { kind: 'gap', width: 0.1, overlap: 0, height: 1 };
const above: Boundary = { kind: 'gap', width: -0.4, overlap: 0.9, height: 0.2 };

interface Run {
  readonly from: number;
  readonly to: number;
  readonly probability: number;
  readonly width?: number;
  readonly height?: number;
}

/** Reads a lattice in a line 100 pixels high; a segment is 40 wide unless told otherwise. */
function read(boundaries: readonly Boundary[], runs: readonly Run[]): [number, number][] {
  const candidates = runs.map(({ from, to, width = 40 * (to - from), height = 100 }): Candidate => {
    const box = { x: 40 * from, y: 0, width, height };
    return { from, to, box, image: new Uint8Array(784) };
  });
  const group: Group = { segments: boundaries.length + 1, boundaries, candidates };
  const line: Line = { height: 100, groups: [group] };
  const chosen = cheapestReading(
    group,
    runs.map(({ probability }) => probability),
    line,
  );
  return chosen.map((index) => [candidates[index]!.from, candidates[index]!.to]);
}

describe('cheapestReading', () => {
  it('takes touching digits apart when the network knows the pieces and not the whole', () => {
    const runs = [
      { from: 0, to: 1, probability: 0.98 },
      { from: 0, to: 2, probability: 0.3 },
      { from: 1, to: 2, probability: 0.97 },
    ];
    expect(read([cut], runs)).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it('leaves a digit whole when the network knows it, though its pieces look like digits too', () => {
    const runs = [
      { from: 0, to: 1, probability: 0.99, width: 30 },
      { from: 0, to: 2, probability: 0.95, width: 60 },
      { from: 1, to: 2, probability: 0.99, width: 30 },
    ];
    expect(read([cut], runs)).toEqual([[0, 2]]);
  });

  it('keeps digits apart that do not touch', () => {
    const runs = [
      { from: 0, to: 1, probability: 0.9 },
      { from: 0, to: 2, probability: 0.99 },
      { from: 1, to: 2, probability: 0.9 },
    ];
    expect(read([gap], runs)).toHaveLength(2);
  });

  it('joins the bar of a 5 with what is below it', () => {
    const runs = [
      { from: 0, to: 1, probability: 0.9, width: 50, height: 80 },
      { from: 0, to: 2, probability: 0.9, width: 55 },
      { from: 1, to: 2, probability: 0.6, width: 45, height: 15 },
    ];
    expect(read([above], runs)).toEqual([[0, 2]]);
  });

  it('leaves out a dash, however sure the network is', () => {
    const runs = [
      { from: 0, to: 1, probability: 0.99 },
      { from: 1, to: 2, probability: 0.99, height: 10 },
      { from: 2, to: 3, probability: 0.99 },
    ];
    expect(read([gap, gap], runs)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('leaves out the two bars of an equals sign', () => {
    const runs = [
      { from: 0, to: 1, probability: 0.9, height: 10 },
      { from: 0, to: 2, probability: 0.2, width: 40, height: 35 },
      { from: 1, to: 2, probability: 0.9, height: 10 },
    ];
    expect(read([above], runs)).toEqual([]);
  });

  it('does not leave out a piece that was cut off', () => {
    const runs = [
      { from: 0, to: 1, probability: 0.9, width: 50 },
      { from: 0, to: 2, probability: 0.85, width: 80 },
      { from: 1, to: 2, probability: 0.2, width: 30, height: 10 },
    ];
    expect(read([cut], runs)).toEqual([[0, 2]]);
  });

  it('reads a whole row of segments from end to end', () => {
    const runs = Array.from({ length: 6 }, (_, i) => ({ from: i, to: i + 1, probability: 0.9 }));
    expect(read([gap, cut, gap, cut, gap], runs)).toHaveLength(6);
  });
});
