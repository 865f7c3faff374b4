import { describe, expect, test } from 'vitest';
import { type Game, sharesOf } from '../../../src/experiment/channels/game.ts';

/** The game in which a set is worth what `worth` says of its members. */
const gameOf = (players: number, worth: (members: readonly number[]) => number): Game =>
  Array.from({ length: 2 ** players }, (_, set) =>
    worth(Array.from({ length: players }, (_, player) => player).filter((player) => (set >> player) & 1)),
  );

const shapleyOf = (game: Game, players: number): number[] => sharesOf(game, players).map(({ shapley }) => shapley);

describe('the Shapley value', () => {
  test('of the glove game: who has the only left glove gets two thirds of the pair', () => {
    // Shapley and Shubik (1969), On market games: one left glove, two right ones; 2/3, 1/6, 1/6.
    const game = gameOf(3, (members) => (members.includes(0) && members.length > 1 ? 1 : 0));
    const [left, ...right] = shapleyOf(game, 3);
    expect(left).toBeCloseTo(2 / 3, 12);
    for (const each of right) expect(each).toBeCloseTo(1 / 6, 12);
  });

  test('of the airport game: each stretch of the runway is paid for by those who need it', () => {
    // Littlechild and Owen (1973): runways of 8, 11, 13, 18 cost their users 8/4, + 3/3, + 2/2, + 5/1.
    const costs = [8, 11, 13, 18];
    const values = shapleyOf(
      gameOf(4, (members) => Math.max(0, ...members.map((player) => costs[player]!))),
      4,
    );
    [2, 3, 4, 9].forEach((cost, player) => {
      expect(values[player]).toBeCloseTo(cost, 12);
    });
  });

  test('of a weighted majority: 4, 2, 1, 1 votes with a quota of 5', () => {
    // By hand: the large one is pivotal in 18 of the 24 orders, each small one in 2.
    const votes = [4, 2, 1, 1];
    const wins = (members: readonly number[]) => members.reduce((sum, player) => sum + votes[player]!, 0) >= 5;
    const values = shapleyOf(
      gameOf(4, (members) => Number(wins(members))),
      4,
    );
    [18, 2, 2, 2].forEach((orders, player) => {
      expect(values[player]).toBeCloseTo(orders / 24, 12);
    });
  });

  test('adds up to what all are worth together, for six players of any game', () => {
    const game = Array.from({ length: 64 }, (_, set) => ((set * 7919) % 101) - 50);
    const sum = shapleyOf(game, 6).reduce((total, value) => total + value, 0);
    expect(sum).toBeCloseTo(game[63]! - game[0]!, 10);
  });
});

test('the other shares say what orders do', () => {
  // Two players worth 1 and 2 alone and 10 together: what one adds depends on whether the other has come.
  const [first, second] = sharesOf([0, 1, 2, 10], 2);
  expect(first).toEqual({ shapley: 4.5, least: 1, most: 8, alone: 1, last: 8 });
  expect(second).toEqual({ shapley: 5.5, least: 2, most: 9, alone: 2, last: 9 });
});
