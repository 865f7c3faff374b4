import type { LoanEvent, PersonMonth, PersonStory, Profile } from '../../engine/index.ts';
import { indented } from '../law/layout.ts';
import { type Line, needLines } from './need-text.ts';
import type { Tongue } from './tongue.ts';
import { COMPLAINT_WORDS, CONTRACT_WORDS, LOAN_WORDS, lenderText } from './words.ts';

/** A borrower's story as lines. @param heading how a month is shown, such as in bold */
export function personLines(
  { profile, months }: PersonStory,
  tongue: Tongue,
  width: number,
  heading: (text: string) => string,
): string[] {
  const { say } = tongue;
  const told = months.flatMap((month) => [
    '',
    heading(month.month + (month.isBurnIn ? say(' (burn-in)', '（预热期）') : '')),
    ...monthLines(month, tongue).flatMap(({ depth, text }) => indented(text, 2 * depth, width)),
  ]);
  const nothing = months.length === 0 ? ['', say('Nothing happened to him in this run.', '模拟期内无任何事件。')] : [];
  return [...profileTexts(profile, tongue).flatMap((text) => indented(text, 2, width)), ...told, ...nothing];
}

function profileTexts(profile: Profile, { say, share, yuan }: Tongue): string[] {
  const { incomeFen, incomeThird, riskRank, region, literacy, isPresentBiased, isSceneUser } = profile;
  const { savingsTargetMonths, familyHelpFen } = profile;
  const third = [say('lowest', '低'), say('middle', '中'), say('highest', '高')][incomeThird - 1];
  const traits = [
    ...(isPresentBiased ? [say('wants things now rather than later', '现时偏好')] : []),
    ...(isSceneUser ? [say('buys where platforms see it', '场景用户')] : []),
  ];
  return [
    say(
      `Income ${yuan(incomeFen)} a month (${third} third), riskier than ${share(riskRank)} of people, region ${region}.`,
      `月收入${yuan(incomeFen)}（${third}收入组），风险高于${share(riskRank)}的人，区域${region}。`,
    ),
    say(
      `Financial literacy ${literacy.toFixed(2)}; aims at savings of ${savingsTargetMonths.toFixed(1)} months; family can help with ${yuan(familyHelpFen)}${traits.length > 0 ? `; ${traits.join('; ')}` : ''}.`,
      `金融素养${literacy.toFixed(2)}；目标储蓄${savingsTargetMonths.toFixed(1)}个月收入；家庭可支援${yuan(familyHelpFen)}${traits.length > 0 ? `；${traits.join('；')}` : ''}。`,
    ),
  ];
}

function monthLines(month: PersonMonth, tongue: Tongue): Line[] {
  const { lang, say, yuan } = tongue;
  const { work, loans, complaint, need, shockFen, informalFen } = month;
  const isNew = ({ what }: LoanEvent) => what === 'made' || what === 'madeInHisName';
  const plain = (text: string): Line => ({ depth: 1, text });
  return [
    ...(work
      ? [plain(work === 'lost' ? say('Loses his income.', '失去收入。') : say('Finds an income again.', '恢复收入。'))]
      : []),
    ...loans.filter((event) => !isNew(event)).map((event) => plain(loanText(event, tongue))),
    ...(complaint
      ? [
          plain(
            say(
              `Complains to platform ${complaint.platform} about ${COMPLAINT_WORDS[complaint.cause]![lang]}.`,
              `向平台${complaint.platform}投诉：${COMPLAINT_WORDS[complaint.cause]![lang]}。`,
            ),
          ),
        ]
      : []),
    ...(need ? needLines(need, shockFen, tongue) : []),
    ...loans.filter(isNew).map((event) => plain(loanText(event, tongue))),
    ...(informalFen === undefined
      ? []
      : [
          plain(say(`Borrows ${yuan(informalFen)} from an informal lender.`, `向民间放贷人借入${yuan(informalFen)}。`)),
        ]),
  ];
}

function loanText({ what, platform, balanceFen, missed, isTechnical, terms }: LoanEvent, tongue: Tongue): string {
  const { lang, say, yuan, rate } = tongue;
  const where = say(`platform ${platform}, ${yuan(balanceFen)}`, `平台${platform}，${yuan(balanceFen)}`);
  const behind = missed === undefined || what === 'writtenOff' ? '' : say(`, ${missed} behind`, `，逾期${missed}期`);
  const technical = isTechnical ? say(', for technical causes', '，技术性逾期') : '';
  const head = LOAN_WORDS[what][lang];
  if (!terms) return say(`${head}: ${where}${behind}${technical}.`, `${head}：${where}${behind}${technical}。`);
  const { lender, tenorMonths, contract, allIn, sideFeeFen } = terms;
  const fee =
    sideFeeFen > 0 ? say(`, side fee ${yuan(sideFeeFen)} taken at once`, `，另收隐性费用${yuan(sideFeeFen)}`) : '';
  return say(
    `${head}: ${where} over ${tenorMonths} months, ${CONTRACT_WORDS[contract].en}, ${rate(allIn)} a year all-in, ${lenderText(lender, tongue)}${fee}.`,
    `${head}：${where}，${tenorMonths}个月，${CONTRACT_WORDS[contract].zh}，综合成本年化${rate(allIn)}，${lenderText(lender, tongue)}${fee}。`,
  );
}
