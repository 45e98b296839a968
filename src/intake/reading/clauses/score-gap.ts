import type { Scene } from '../scene/scene.ts';
import { type Group, isSuffixed, opensClause } from './groups.ts';
import { HAS_DEAL_VERB } from './verbs.ts';

type Places = Group & { readonly kind: 'places' };
type Companies = Group & { readonly kind: 'companies' };

/** Words with a small letter between a place and its company: "Hungary's commercial channel TV2". */
const FEW_WORDS = /^\s(?:[\p{Ll}\d][\p{L}\d-]*\s|TV\s|SVOD\s|VOD\s|FAST\s|AVOD\s){0,5}$/u;
const TO_COMPANY =
  /(?:^|\s)(?:to|by|with|through|via|at|on|thanks to|courtesy of|a|al|por|con|a través de|de la mano de|mediante|vía|en manos de|(?:son|es) (?:de|para))\s(?:(?:the|la|el|its|local|los|las)\s)?(?:[\p{Ll}-]+\s){0,3}$/iu;
const IN_PLACE =
  /^\s(?:in|for|across|throughout|covering|within|into|over|en|para|to cover|in all of|for all of|and in)\s(?:\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)?,\s)?(?:\p{Lu}\p{Ll}+-(?:speaking|language)\s)?(?:(?:the|la|el|los|las|both|all of|all|all of the|the territories of|the whole of)\s)?$/iu;
const ENDS_IN_PLACE =
  /\s(?:in|for|across|throughout|covering|within|into|over|en|para|to|of)\s(?:\p{Lu}\p{Ll}+-(?:speaking|language)\s)?(?:(?:the|la|el|los|las|both|all of|all)\s)?$/iu;
const CLAUSE_BREAK = /[;.!?]|,\s+(?:while|whereas|mientras)\s|,\s+and\s.*,/iu;
const BEGINS_ANEW =
  /^\)?\s*(?:,\s*)?(?:and|y|e|ve|while|but|plus)?\s*(?:also\s)?(?:to|by|with|through|via|at|on|a|por|con|in|en|for|para)\s/iu;
const LONGEST = 90;

/**
 * How surely two neighbours of one unit, a place and a company, belong to one sale: 0 = they do not, 10 = brackets.
 * `gap` holds the words between them with other names taken out.
 */
export function scoreGap(scene: Scene, left: Group, right: Group, isItem: boolean): number {
  const gap = gapBetween(scene, left.end, right.start);
  if (gap.length > LONGEST) return 0;
  if (left.kind === 'companies' && right.kind === 'places')
    return scoreCompanyFirst(scene, left, right, gap, isItem);
  if (left.kind === 'places' && right.kind === 'companies')
    return scorePlaceFirst(scene, left, right, gap, isItem);
  return 0;
}

function scoreCompanyFirst(
  scene: Scene,
  left: Companies,
  right: Places,
  gap: string,
  isItem: boolean,
): number {
  const { text } = scene;
  const first = right.places[0];
  if (
    first?.demonym &&
    !/^pan-/iu.test(first.text) &&
    !/^(?: \p{L}+)? (?:rights|cinemas|theatres|theaters|screens|television|TV|audiences|viewers|remake|version|adaptation|edition)(?![\p{L}])/iu.test(
      text.slice(right.end, right.end + 40),
    )
  )
    return 0;
  if (first && isSuffixed(first) && !/^\s?\($/.test(gap)) return 0;
  if (/^\s?\((?:the |for |in )?$/u.test(gap)) return 10;
  const plain = gap.replace(/\s*\([^()]*\)/g, '');
  if (IN_PLACE.test(plain)) return 8;
  if (/^\s(?:of|de)\s(?:the )?$/u.test(plain)) return 7;
  if (/^\s(?:worldwide|pan-)?$/iu.test(plain) && /^(?:world|pan)/iu.test(first?.text ?? '')) return 7;
  if (isItem && /^,\s(?:the )?$/u.test(plain)) return 5;
  if (isItem && /^\s*[:–—-]\s/u.test(plain))
    return HAS_DEAL_VERB.test(plain) || !/\p{L}/u.test(plain) ? 6 : 3;
  if (CLAUSE_BREAK.test(plain)) return 0;
  if (/^,\s\p{Ll}[\p{Ll} ]{2,20},\s(?:in|for|en|para)\s(?:the )?$/u.test(plain)) return 6;
  if (/^,\s(?:in|for|en|para)\s(?:the )?$/iu.test(plain)) return isDescribed(scene, left.start) ? 10 : 2;
  // "Modern Films has the UK; Camera Film, Denmark; Folkets Bio, Sweden": the verb is told once.
  if (
    /^,\s$/u.test(plain) &&
    /^(?:;|\.|$| and |, and )/u.test(text.slice(right.end, right.end + 6)) &&
    /(?:;|,)(?: and)? $/u.test(text.slice(Math.max(0, left.start - 6), left.start))
  )
    return 6;
  if (/^\s(?:the |all of |the whole of )?$/u.test(plain)) return 4;
  // "signed with X for the drama § in Argentina"
  if (
    /^\s(?:for|on|over|por|sobre)\s(?:[\p{Ll}-]+\s){0,4}§\s(?:in|for|across|en|para)\s(?:the )?$/u.test(plain)
  )
    return 6;
  if (BEGINS_ANEW.test(plain) || /,\s(?:and|y)\s/u.test(plain)) return 1;
  const hasVerb = HAS_DEAL_VERB.test(plain);
  if (hasVerb && ENDS_IN_PLACE.test(plain)) return 6;
  if (hasVerb && !/\s(?:to|by|with|from|against)\s(?:the )?$/u.test(plain))
    return opensClause(text, right.start) && /,/.test(plain) ? 1 : 5;
  return left.companies.length > 0 && ENDS_IN_PLACE.test(plain) && !/,/.test(plain) ? 4 : 0;
}

function scorePlaceFirst(scene: Scene, left: Places, right: Companies, gap: string, isItem: boolean): number {
  const { text } = scene;
  const last = left.places.at(-1);
  if (/^\s?\((?:via |through |to )?(?:the )?$/u.test(gap))
    return /\)/.test(text.slice(right.end, right.end + 40)) ? 10 : 4;
  if (/^\s?:\s(?:the )?$/u.test(gap)) return 8;
  if (/^\s[–—-]\s$/u.test(gap)) return 5;
  // "Finland, MTV3; Sweden, TV4": in a list the place comes first.
  if (/^,\s$/u.test(gap) && (isItem || listsPlaceFirst(text, left.start))) return 5;
  if (last && (isSuffixed(last) || last.demonym) && FEW_WORDS.test(gap)) return 9;
  // "the Philippines' GMA Network".
  if (last && /s$/u.test(last.text) && /^['’] (?:[\p{Ll}-]+ ){0,4}$/u.test(gap)) return 9;
  if (
    !/(?:exclud|except|outside|excluyendo|salvo)/iu.test(last?.text ?? '') &&
    /^(?:\s(?:among them|included|too|as well))?,?\s\(?(?:where|donde|en donde|whose)[^,;.]{0,45}$/iu.test(
      gap,
    )
  )
    return 8;
  const plain = gap.replace(/\s*\([^()]*\)/g, '');
  if (CLAUSE_BREAK.test(plain)) return 0;
  if (/^\s(?:hakları?\p{L}*|için)\s(?:ise\s|de\s|da\s)?$/iu.test(plain)) return 7;
  if (/^, (?:con|with|through|via|a través de|por) $/u.test(plain)) return 5;
  const opens = opensClause(text, left.start);
  if (
    /^\s(?:\p{Ll}+\s){0,2}(?:pilot|version|remake|adaptation|edition)\s(?:\p{Ll}+\s){0,2}(?:for|by|to|with|at)\s(?:the )?$/u.test(
      plain,
    )
  )
    return 8;
  if (TO_COMPANY.test(plain)) {
    if (opens && /^,\s/u.test(plain)) return 6;
    if (BEGINS_ANEW.test(plain) && /^\s*,|^\s(?:and|y|ve|e)\s/u.test(plain)) return 2;
    return /,/.test(plain) ? (opens ? 6 : 4) : 7;
  }
  if (opens && /^,\s(?:[\p{Ll}-]+\s){0,5}$/u.test(plain)) return 5;
  if (opens && FEW_WORDS.test(plain)) return 5;
  // "has been bought for Cyprus by", "the takers in Italy are": no preposition, but a verb of having.
  if (/\s(?:is|are|son|es|is with|are with)\s$/u.test(plain) && !/,/.test(plain)) return 4;
  return 0;
}

/** "la cadena griega Skai, para Grecia y Chipre": the people only say whose company it is. */
function isDescribed({ places }: Scene, start: number): boolean {
  return places.some((place) => place.demonym && place.end <= start && start - place.end < 24);
}

/** Right behind a colon or semicolon, or at the beginning of a line. */
function listsPlaceFirst(text: string, start: number): boolean {
  return /(?:[:;]\s+|\n\s*)$/u.test(text.slice(Math.max(0, start - 4), start));
}

/** The words between two groups, each other name in them replaced by a sign: § title, @ person, ¤ other company. */
export function gapBetween(scene: Scene, from: number, to: number): string {
  const spans = [
    ...scene.titleMentions.map((span) => ({ ...span, sign: '§' })),
    ...scene.localTitles.map((span) => ({ ...span, sign: '§' })),
    ...scene.people.map((span) => ({ ...span, sign: '@' })),
    ...scene.companies.filter((company) => company.role !== 'open').map((span) => ({ ...span, sign: '¤' })),
  ].filter((span) => span.start >= from && span.end <= to);
  let gap = '';
  let at = from;
  for (const span of spans.toSorted((left, right) => left.start - right.start)) {
    if (span.start < at) continue;
    gap += scene.text.slice(at, span.start) + span.sign;
    at = span.end;
  }
  return gap + scene.text.slice(at, to);
}
