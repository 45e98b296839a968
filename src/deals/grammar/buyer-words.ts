import type { BuyerInput } from '../deal.ts';
import { isQuoted, type Outline, unquoted } from './outline.ts';
import type { TextSpan } from './parsed-deal.ts';

const UNDISCLOSED =
  /^(?:(?:an? )?(?:undisclosed|unnamed|unknown|confidential)(?: (?:buyers?|broadcasters?|channels?|platforms?|streamers?|distributors?))?|buyers? (?:undisclosed|tba|tbc|tbd)|(?:a|un|una) (?:buyer|broadcaster|channel|platform|canal|plataforma|cadena|comprador)|tba|tbc|tbd|n\/a|\?+|(?:comprador )?(?:sin revelar|no revelado|por confirmar|por anunciar)|confidencial)$/u;
/** Words after a comma that belong to the company before it. */
const COMPANY_FORM =
  /^(?:inc|llc|l\.l\.c|ltd|limited|co|corp|corporation|plc|gmbh|ag|kg|sa|s\.a|sas|sarl|s\.a\.r\.l|sl|s\.l|slu|srl|s\.r\.l|spa|s\.p\.a|bv|b\.v|nv|n\.v|oy|ab|as|a\.s|a\.s|aps|lda|kft|sro|s\.r\.o|doo|d\.o\.o|jsc|ooo|pte|pty|lp|llp|sti|de c\.?v|s\.a\. de c\.?v)(?: ltd)?\.?$/u;
/** Short forms whose point belongs to the name. */
const WITH_POINT =
  /(?:\.\p{L}{1,4}\.|\b(?:inc|ltd|co|corp|bros|int|intl|ent|prod|dist|jr|sr|st|dept|\p{L})\.)$/iu;

/** The buyer that a stretch names. Quotation marks and a full stop at the end of the sentence are not of the name. */
export function buyerAt(outline: Outline, span: TextSpan): BuyerInput {
  const inner = unquoted(outline, span);
  if (!isQuoted(outline, span) && isUndisclosed(outline, span)) return { kind: 'undisclosed' };
  const name = inner.text.replace(/\s+/g, ' ').trim();
  return { kind: 'named', name: WITH_POINT.test(name) ? name : name.replace(/(?<=[\p{L}\p{N})\]])\.$/u, '') };
}

/** True for words that say that the buyer is not said. */
export function isUndisclosed(outline: Outline, span: TextSpan): boolean {
  return UNDISCLOSED.test(outline.folded.slice(span.start, span.end));
}

/** True for "Inc.", "S.A.", "GmbH": not a company of its own. */
export function isCompanyForm(outline: Outline, span: TextSpan): boolean {
  return COMPANY_FORM.test(outline.folded.slice(span.start, span.end));
}

/** True if the stretch could be a name at all. */
export function canBeName(outline: Outline, span: TextSpan): boolean {
  return /[\p{L}\p{N}]/u.test(unquoted(outline, span).text) || isUndisclosed(outline, span);
}
