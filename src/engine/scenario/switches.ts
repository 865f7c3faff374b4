/** Mechanisms that can be knocked out, with what the model does without them. All are on by default. */
export const SWITCHES = {
  anticipation: 'Institutions adopt an announced rule before it takes effect. Off: only from the effective month.',
  shrouding: 'Borrowers see only part of the price. Off: perceived cost is the true cost.',
  whitelist: 'Banks keep lists of platforms when the rule asks for it. Off: every platform is listed.',
  region: 'Local banks lend only inside their region when the rule asks for it. Off: everywhere.',
  scoring: 'Platforms see a noisy sign of risk. Off: they see the risk type itself.',
  learning: 'Platforms re-estimate hazards from their loans. Off: the prior hazard for ever.',
  bankScreen: 'Banks run their own screen. Off: every application passes it.',
  cap: 'Caps on the all-in cost bind. Off: none does.',
  gcap: 'The leverage limit of guarantors binds. Off: it does not.',
  gfail: 'Guarantors without net assets fail. Off: they go on with negative net assets.',
  reserve: 'Platforms place loss reserves where the ratio asks for it. Off: no reserve.',
  friction: 'Payments are late for technical causes. Off: never.',
  collections: 'Collection acts on willingness and recovers defaulted debt. Off: no effort is made.',
  marginAdapt: 'Platforms search for the better margin. Off: margins stay at their start.',
  entry: 'New platforms may enter. Off: none does.',
  exit: 'Platforms may leave. Off: none does.',
  merger: 'A leaving platform may be taken over. Off: its loans become orphans.',
  prepay: 'Borrowers with cash to spare pay loans off early. Off: nobody does.',
  informal: 'Refused people may borrow informally. Off: nobody does.',
  education: 'Educated borrowers read prices better and compare more. Off: education changes nothing.',
  precaution: 'Platforms tighten when supply is about to shrink or arrears rise. Off: they do not.',
  macro: 'Dated shocks to the economy act. Off: they do not.',
} as const;

export type SwitchName = keyof typeof SWITCHES;
