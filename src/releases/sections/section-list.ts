import { ANNEX } from './annex.ts';
import { BOILERPLATE } from './boilerplate.ts';
import { CONTACT } from './contact.ts';
import { DATELINE } from './dateline.ts';
import { EMBARGO } from './embargo.ts';
import { END_MARK } from './end-mark.ts';
import { HEADLINE } from './headline.ts';
import { LEDE } from './lede.ts';
import { PREVIOUS_SALES } from './previous-sales.ts';
import { QUOTES } from './quotes.ts';
import type { Section } from './section.ts';
import { SUB_HEAD } from './sub-head.ts';
import { SUCCESS } from './success.ts';
import { SYNOPSIS } from './synopsis.ts';
import { TERRITORIES } from './territories.ts';

/** Every section, in the order of print. To add one: a file beside the others, its name in `written.ts`, its entry here. */
export const SECTIONS: readonly Section[] = [
  EMBARGO,
  HEADLINE,
  SUB_HEAD,
  DATELINE,
  LEDE,
  TERRITORIES,
  PREVIOUS_SALES,
  SUCCESS,
  QUOTES,
  SYNOPSIS,
  BOILERPLATE,
  CONTACT,
  END_MARK,
  ANNEX,
];
