import type { PlainDate } from '../../../platform/text/dates.ts';
import type { Clearance, Exclusivity, Licence, Media, Status, Window } from '../../deal.ts';
import type { Outline } from '../outline.ts';
import type { ParseContext, Problem, TextSpan } from '../parsed-deal.ts';

/** A length of time as typed: "2 years" is 24 months. */
export interface Duration {
  readonly months: number;
  readonly days: number;
}

/** What one option says. */
export type OptionMeaning =
  | { readonly kind: 'media'; readonly media: readonly Media[] }
  | { readonly kind: 'exclusivity'; readonly value: Exclusivity }
  | { readonly kind: 'licence'; readonly value: Licence }
  | { readonly kind: 'status'; readonly value: Status }
  | { readonly kind: 'signed_on'; readonly value: PlainDate }
  | { readonly kind: 'window'; readonly value: Partial<Window>; readonly duration?: Duration }
  | { readonly kind: 'seasons'; readonly seasons: readonly number[] }
  | { readonly kind: 'languages'; readonly languages: readonly string[] }
  | { readonly kind: 'embargo'; readonly until: string }
  | { readonly kind: 'clearance'; readonly value: Clearance }
  | { readonly kind: 'market'; readonly value: string }
  | { readonly kind: 'note'; readonly value: string }
  | { readonly kind: 'undisclosed' }
  | { readonly kind: 'problem'; readonly code: Problem['code']; readonly message: string };

export interface FoundOption extends TextSpan {
  readonly meaning: OptionMeaning;
}

/** Where an option is being read: `end` is the end of the whole option, which no reader may pass. */
export interface OptionPlace {
  readonly outline: Outline;
  readonly start: number;
  readonly end: number;
  readonly context: ParseContext;
}

/** What stands at a place and where it ends, or null if this reader knows nothing that begins there. */
export type OptionReader = (
  place: OptionPlace,
) => { readonly meaning: OptionMeaning; readonly end: number } | null;

/** Matches a sticky pattern (written for folded text) at an index, as a whole word, within the option. */
export function matchAt(place: OptionPlace, pattern: RegExp, at = place.start): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(place.outline.folded.slice(0, place.end));
}

/** A sticky pattern for `matchAt`, that must end where a word ends. */
export function words(source: string): RegExp {
  return new RegExp(`(?:${source})(?![\\p{L}\\p{N}])`, 'uy');
}
