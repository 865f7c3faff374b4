import type { Text } from '../../language.ts';
import { PEOPLE_WORDS } from '../gain-words.ts';
import type { PeopleSeen, VariantSeen } from '../seen.ts';

/** A group of people and what is known of it over the horizon shown. */
export type GroupSeen = { readonly label: Text; readonly find: (outcome: string, change: string) => PeopleSeen };

/** The groups that charts and tables show, everybody first. */
export function groupsOf({ people }: VariantSeen, horizon: string): GroupSeen[] {
  const known = new Map(
    people
      .filter((each) => each.horizon === horizon)
      .map((each) => [`${each.grouping} ${each.group} ${each.outcome} ${each.change}`, each]),
  );
  return Object.entries(PEOPLE_WORDS).flatMap(([grouping, { title, short = title, groups }]) =>
    Object.entries(groups)
      .filter(([group]) => known.has(`${grouping} ${group} loan net`))
      .map(([group, words]) => ({
        label: grouping === 'all' ? EVERYBODY : { en: `${short.en}: ${words.en}`, zh: `${short.zh}：${words.zh}` },
        find: (outcome, change) => known.get(`${grouping} ${group} ${outcome} ${change}`)!,
      })),
  );
}

const EVERYBODY: Text = { en: 'Everybody', zh: '全体' };
