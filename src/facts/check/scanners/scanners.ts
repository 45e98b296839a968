import type { Scanner } from '../draft.ts';
import { checkAwards } from './awards.ts';
import { checkBuyers } from './buyers.ts';
import { checkCounts } from './counts.ts';
import { checkDates } from './dates.ts';
import { checkFigures } from './figures.ts';
import { checkNames } from './names.ts';
import { checkNumbers } from './numbers.ts';
import { checkOrdinals } from './ordinals.ts';
import { checkPeople } from './people.ts';
import { checkPlaces } from './places.ts';
import { checkRanks } from './ranks.ts';
import { checkSuperlatives } from './superlatives.ts';

/** Every look at a text. The order matters: what one has dealt with is taken, and the last deals with what is left. */
export const SCANNERS: readonly Scanner[] = [
  checkNames,
  checkPlaces,
  checkBuyers,
  checkPeople,
  checkDates,
  checkAwards,
  checkSuperlatives,
  checkRanks,
  checkOrdinals,
  checkCounts,
  checkFigures,
  checkNumbers,
];
