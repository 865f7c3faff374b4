/**
 * A game of n players: what each set of them is worth, 2ⁿ values; player i is in set number s when bit i of s is 1.
 * Source: Shapley (1953), A value for n-person games, Contributions to the Theory of Games II.
 */
export type Game = readonly number[];

/** What one player brings. */
export type Share = {
  /** Mean of what he adds over all orders in which the players may come: Σ |S|! (n−|S|−1)! / n! · (v(S ∪ i) − v(S)). */
  readonly shapley: number;
  /** Least and most that he adds to any set of the others. */
  readonly least: number;
  readonly most: number;
  /** What he adds to nobody, v(i) − v(∅), and to all others, v(N) − v(N ∖ i). */
  readonly alone: number;
  readonly last: number;
};

/** The share of every player; the Shapley values add up to v(N) − v(∅). @param players n, with 2ⁿ values in the game */
export const sharesOf = (game: Game, players: number): Share[] =>
  Array.from({ length: players }, (_, player) => shareOf(game, players, player));

function shareOf(game: Game, players: number, player: number): Share {
  const weights = weightsOf(players);
  const own = 1 << player;
  let [shapley, least, most] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let set = 0; set < game.length; set++) {
    if ((set & own) !== 0) continue;
    const adds = game[set | own]! - game[set]!;
    shapley += weights[sizeOf(set)]! * adds;
    least = Math.min(least, adds);
    most = Math.max(most, adds);
  }
  const all = game.length - 1;
  return { shapley, least, most, alone: game[own]! - game[0]!, last: game[all]! - game[all ^ own]! };
}

/** Number of players in a set. */
const sizeOf = (set: number): number => (set === 0 ? 0 : (set & 1) + sizeOf(set >> 1));

/** Chance that just these come before a player, by their number s: s! (n−s−1)! / n! = 1 / (n · C(n−1, s)). */
function weightsOf(players: number): number[] {
  const weights = [1 / players];
  for (let size = 1; size < players; size++) weights.push((weights[size - 1]! * size) / (players - size));
  return weights;
}
