export { type Followed, type Following, followMarket, type Stretch, type StretchSeen } from './market.ts';
export { DEEDS, OUTCOME_COLUMNS, type Outcomes, STANDING_COLUMNS, type Standing } from './outcomes.ts';
