import type { paint } from './io.ts';

/** What `zhudai` without arguments says: what it is and what to type next. */
export function welcome(version: string, { bold, dim }: ReturnType<typeof paint>): string {
  const line = (command: string, does: string) => `  ${bold(command.padEnd(36))}${does}\n`;
  return [
    `${bold('zhudai')} ${version}: what rules do to China's lending-assistance market 助贷\n\n`,
    line('zhudai start', 'a first look, in seconds'),
    line('zhudai scenarios', 'what there is to run'),
    line('zhudai run baseline rules-2025', 'run two and compare them'),
    line('zhudai view rules-2025', 'look at its report'),
    line('zhudai compare baseline rules-2025', 'how sure is that? ten pairs of runs'),
    line('zhudai rules', 'the law in force today'),
    line('zhudai explain --help', 'why somebody was refused'),
    line('zhudai params income', 'what can be set, and its source'),
    line('zhudai run --help', 'all about one command'),
    `\n${dim('Results land in out/; open the report.html there.')}\n`,
  ].join('');
}
