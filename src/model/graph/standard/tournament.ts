import type { OnnxGraph } from '../onnx/onnx-graph.js';

/** The elementwise maximum of several values, and who brought it. */
export interface Tournament {
  readonly winners: string;
  /** Gives each value its share of a gradient: all of it where it won, else 0. */
  share(gradient: string): string[];
}

/** Compares values one after another, element by element; the earlier one wins a tie. */
export function playTournament(graph: OnnxGraph, values: readonly string[]): Tournament {
  const [first, ...challengers] = values as [string, ...string[]];
  let winners = first;
  const rounds = challengers.map((challenger) => {
    const champion = winners;
    winners = graph.node('Max', [champion, challenger]);
    return { champion, challenger };
  });
  return {
    winners,
    share: (gradient) => {
      const shares: string[] = [];
      let left = gradient;
      for (const { champion, challenger } of rounds.toReversed()) {
        const stays = graph.node('GreaterOrEqual', [champion, challenger]);
        const kept = graph.node('Mul', [left, graph.node('Cast', [stays], { to: 1 })]);
        shares.unshift(graph.node('Sub', [left, kept]));
        left = kept;
      }
      return [left, ...shares];
    },
  };
}
