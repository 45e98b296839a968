import { awards } from './awards.ts';
import { buyerDeals } from './buyer-deals.ts';
import { chartPositions } from './chart-positions.ts';
import { claims } from './claims.ts';
import { compareFigures } from './compare-figures.ts';
import { countSales } from './count-sales.ts';
import { dealTerms } from './deal-terms.ts';
import { fee } from './fee.ts';
import { figures } from './figures.ts';
import { figuresByValue } from './figures-by-value.ts';
import { formats } from './formats.ts';
import type { QuestionKind } from './kind.ts';
import { listedDeals } from './listed-deals.ts';
import { negotiations } from './negotiations.ts';
import { regionSales } from './region-sales.ts';
import { signedDeals } from './signed-deals.ts';
import { territoryDeals } from './territory-deals.ts';
import { titleFact } from './title-fact.ts';
import { topTitles } from './top-titles.ts';
import { totals } from './totals.ts';
import { whereSold } from './where-sold.ts';
import { whoHas } from './who-has.ts';
import { windows } from './windows.ts';

/** Every kind of question that is answered; of two that fit alike, the first wins. */
export const KINDS: readonly QuestionKind[] = [
  fee,
  negotiations,
  awards,
  formats,
  chartPositions,
  claims,
  titleFact,
  topTitles,
  figuresByValue,
  compareFigures,
  windows,
  listedDeals,
  dealTerms,
  regionSales,
  totals,
  countSales,
  figures,
  signedDeals,
  buyerDeals,
  whoHas,
  whereSold,
  territoryDeals,
];
