import { nominalCap } from '../agents/apr-method.ts';
import { type Subject, valueOn } from '../scenario/dated.ts';
import { type LeverName, offValue } from '../scenario/levers.ts';
import { BANK_TYPES, MACRO_FACTORS, MODES } from '../scenario/scenario.ts';
import { BANKS, MAX_PLATFORMS } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';

const DATA_SOURCE_NAMES = ['bureau', 'ecommerce', 'device', 'social'] as const;

/** Values that a whole market shares have nobody to adopt them early. */
const NOBODY_EARLY: Subject = { readiness: Number.POSITIVE_INFINITY };

/**
 * The law of the month, resolved for every institution 当月有效政策: who adopts an announced rule early is bound early.
 * Where a platform and a bank both decide, the earlier of them binds their link.
 *
 * Reads  scenario.{levers, macro}, platforms.readiness, banks.{type, readiness}, links.{platform, bank, mode}
 * Writes policy, macro
 * Draws  none
 */
export function setPolicy(market: Market): void {
  const { scenario, parameters, month, switches } = market;
  const value = (name: LeverName, subject: Subject): number =>
    valueOn(scenario.levers, name, month, subject, switches.anticipation, offValue(name, parameters));
  setMarketWide(market, (name) => value(name, NOBODY_EARLY));
  setEconomy(market);
  setForPlatforms(market, value);
  setForBanks(market, value);
  setForLinks(market, value);
}

/** Value of a lever this month for a subject. */
type Value = (name: LeverName, subject: Subject) => number;

function setForPlatforms({ policy, platforms }: Market, value: Value): void {
  for (let platform = 0; platform < MAX_PLATFORMS; platform++) {
    const of = { platform: platform + 1, readiness: platforms.readiness[platform] };
    policy.disclosure[platform] = value('disclosure', of);
    policy.smallLoanLeverage[platform] = value('microLeverage', of);
    policy.collectionMax[platform] = value('kappaMax', of);
    policy.compliance[platform] = value('compliance', of);
    policy.marketing[platform] = value('marketing', of);
    policy.acquisitionFactor[platform] = value('cacMult', of);
  }
}

function setForBanks({ policy, banks, switches }: Market, value: Value): void {
  for (let bank = 0; bank < BANKS; bank++) {
    const of = { bankType: BANK_TYPES[banks.type[bank]], readiness: banks.readiness[bank] };
    policy.whitelist[bank] = value('whitelist', of);
    policy.regionRule[bank] = value('regionRule', of);
    policy.jointPartnerLimit[bank] = value('jointPartnerLimit', of);
    policy.jointTotalLimit[bank] = value('jointTotalLimit', of);
    const averageCap = switches.cap ? value('aprAvgCap', of) : Number.POSITIVE_INFINITY;
    policy.averageCap[bank] = nominalCap(policy.aprMethod, averageCap);
    policy.capitalMin[bank] = value('carMin', of);
    policy.riskWeight[bank] = value('riskWeight', of);
    policy.provisionCoverage[bank] = value('provisionCoverage', of);
    policy.provisionRatio[bank] = value('provisionRatio', of);
    policy.consumerGuaranteeShare[bank] = value('cfGuaranteeShare', of);
    policy.bankScreen[bank] = value('bankOwnScreen', of);
    policy.singleLoanCap[bank] = value('singleLoanCap', of);
  }
}

/** Cap on the price of one loan: an amount of its own, or a multiple of the LPR of the month in which it is made. */
const capOn = (of: Subject, lpr: number, value: Value): number =>
  Math.min(value('aprCap', of), Math.floor(value('lprCap', of) * lpr + 1e-6)); // 4.1 × 310 is 1271, not a hair less

function setForLinks({ policy, platforms, banks, links, switches }: Market, value: Value): void {
  for (let link = 0; link < links.count; link++) {
    const platform = links.platform[link];
    const bank = links.bank[link];
    const of = {
      mode: MODES[links.mode[link]],
      bankType: BANK_TYPES[banks.type[bank]],
      platform: platform + 1,
      readiness: Math.min(platforms.readiness[platform], banks.readiness[bank]),
    };
    policy.statedCap[link] = switches.cap ? capOn(of, policy.lpr, value) : Number.POSITIVE_INFINITY;
    policy.aprCap[link] = nominalCap(policy.aprMethod, policy.statedCap[link]);
    policy.countGuaranteeFee[link] = value('countGuaranteeFee', of);
    policy.platformCharges[link] = value('platformCharges', of);
    policy.subsidy[link] = value('subsidy', of);
    policy.jointMinShare[link] = value('jointMinShare', of);
    policy.reserveRatio[link] = switches.reserve ? value('reserveRatio', of) : 0;
  }
}

function setMarketWide({ policy, switches }: Market, value: (name: LeverName) => number): void {
  policy.lpr = value('lpr');
  policy.aprMethod = value('aprMethod');
  policy.guarantorLeverage = value('guarLeverage');
  policy.guarantorReserve = value('guarReserve');
  policy.runoff = value('runoff');
  policy.debtCoverage = switches.infoShare ? value('infoSharing') : 0;
  for (const source of DATA_SOURCE_NAMES)
    policy.dataRule[source] = switches.infoShare ? value(`dataRule.${source}`) : 1;
  policy.bulletMaxTenor = value('bulletMaxTerm');
  policy.creditRepair = value('creditRepair');
  policy.recoveryFactor = value('recoveryMult');
  policy.minShare = value('minShare');
  policy.entryBarrier = value('entryBarrier');
  policy.channels = value('nChannels');
  policy.processBurden = value('phiProc');
  policy.reminders = value('remind');
  policy.settlementDays = value('settleDays');
  policy.autoDebitShare = value('autoShare');
  policy.warningSensitivity = switches.earlyWarning ? value('earlyWarning') : 0;
  policy.detection = value('enforcement');
  policy.vacuum = value('vacuum');
  policy.supervisorsShare = value('regInfoSharing');
  policy.fineMultiple = value('fine');
  policy.jointEnforcement = value('jointEnforcement');
  policy.smartSupervision = value('smart');
  policy.conflict = value('conflict');
  policy.educationReach = switches.education ? value('education.reach') : 0;
  policy.educationOffers = value('education.k');
}

/** Shocks to the economy, and what banks' cost of money follows of the LPR. */
function setEconomy({ policy, macro, scenario, parameters: p, month, switches }: Market): void {
  for (const factor of MACRO_FACTORS) {
    const neutral = factor === 'fundingAdd' || factor === 'creditQuantile' ? 0 : 1;
    const acting = scenario.macro.filter((s) => s.factor === factor && month >= s.from && month < s.until);
    macro[factor] = switches.macro ? acting.reduce((_, shock) => shock.value, neutral) : neutral;
  }
  macro.fundingAdd += (p['bank.lpr_pass_through'] * (policy.lpr - offValue('lpr', p))) / 1e4;
}
