import { watchBorrower, watchNotable, watchPlatform } from '../../engine/index.ts';
import { EXIT } from '../exit.ts';
import { type Io, paint, widthOf } from '../io.ts';
import { monthStory } from './month.ts';
import { monthLines } from './month-text.ts';
import { personLines } from './person-text.ts';
import { platformLines } from './platform-text.ts';
import type { Request } from './request.ts';
import { type Tongue, tongueOf } from './tongue.ts';
import { repeatedRun } from './watched-run.ts';
import { NOTABLE_WORDS } from './words.ts';

/** How the heads of parts are shown, and how wide lines may be. */
type Page = { readonly tongue: Tongue; readonly width: number; readonly bold: (text: string) => string };

/** Something explained: its facts for other programs, its words for people. */
type Explained = { readonly facts: object; readonly lines: (page: Page) => readonly string[] };

/** Explains what a request asks for. @returns the exit code */
export async function perform(request: Request, io: Io): Promise<number> {
  const explained = await explain(request, io);
  if (!explained) return EXIT.user;
  const { scenario, lang, json } = request;
  if (json) {
    io.out.write(`${JSON.stringify({ scenario: scenario.name, seed: scenario.seed, ...explained.facts }, null, 2)}\n`);
    return EXIT.ok;
  }
  const tongue = tongueOf(lang);
  const width = widthOf(io.out);
  const lines = explained.lines({ tongue, width, bold: paint(io, io.out).bold });
  const notes = tongue.notes.lines(lang, width);
  io.out.write(`${[...lines, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n')}\n`);
  return EXIT.ok;
}

async function explain(request: Request, io: Io): Promise<Explained | undefined> {
  const { subject, scenario } = request;
  switch (subject.kind) {
    case 'list':
      return list(request, io);
    case 'borrower': {
      const { watch, story } = watchBorrower(subject.person);
      await repeatedRun(request, watch, io);
      const people = scenario.parameters['population.borrowers'];
      return {
        facts: { borrower: story() },
        lines: ({ tongue, width, bold }) => [
          bold(
            tongue.say(
              `Person ${subject.person} of ${people} (0 to ${people - 1})`,
              `借款人${subject.person}（共${people}人，编号0至${people - 1}）`,
            ) + inRun(request, tongue),
          ),
          ...personLines(story(), tongue, width, bold),
        ],
      };
    }
    case 'platform':
      return platform(request, subject.rank, io);
    case 'month': {
      const story = await monthStory(request, subject.month, subject.all, io);
      return {
        facts: { month: story },
        lines: ({ tongue, width, bold }) => [
          bold(story.month + inRun(request, tongue)),
          '',
          ...monthLines(story, tongue, width, bold),
        ],
      };
    }
  }
}

const inRun = ({ scenario }: Request, { say }: Tongue): string =>
  say(` in ${scenario.name}`, `，情景 ${scenario.name}`);

async function list(request: Request, io: Io): Promise<Explained> {
  const { watch, story } = watchNotable();
  await repeatedRun(request, watch, io);
  return {
    facts: { people: story() },
    lines: ({ tongue }) => {
      const { lang, say } = tongue;
      return [
        say('People worth a look, by --borrower:', '可供查看的借款人（--borrower）：'),
        ...story().map(
          ({ kind, month, people }) =>
            `  ${people.join(', ')}  ${NOTABLE_WORDS[kind][lang]}${say(`, ${month}`, `，${month}`)}`,
        ),
      ];
    },
  };
}

async function platform(request: Request, rank: number, io: Io): Promise<Explained | undefined> {
  const { watch, story } = watchPlatform(rank);
  const { tables } = await repeatedRun(request, watch, io);
  const told = story();
  if (told)
    return {
      facts: { platform: told },
      lines: ({ tongue, width, bold }) => [
        bold(tongue.say(`Platform ${rank}`, `平台${rank}`) + inRun(request, tongue)),
        ...platformLines(told, tongue, width, bold),
      ],
    };
  const known = new Set(tables.platforms.data.platform);
  io.err.write(
    `${paint(io, io.err).red(`--platform: platform ${rank} never entered in this run; there were 1 to ${Math.max(...[...known].map(Number))}.`)}\n`,
  );
  return undefined;
}
