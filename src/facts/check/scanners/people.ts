import { type Draft, unsupported } from '../draft.ts';
import { standsIn } from '../record/fact-index.ts';
import type { Mention } from '../text/mentions.ts';
import type { Unsupported } from '../unsupported.ts';

/** Words right before a person, and the fact that must hold the name. */
const PARTS: readonly (readonly [before: RegExp, fact: RegExp, part: string])[] = [
  [
    /(?:directed|helmed|dirigid[ao]s?) (?:by|por) (?:the )?$|(?:director|directora|direction:|direccion:|(?:la|lo|los|las) dirige|dirige|bajo la direccion de|con direccion de|under the direction of) $/u,
    /\.director$/,
    'director',
  ],
  [
    /(?:starring|stars|protagonizad[ao]s? por|(?:la|lo|los|las) protagonizan?|protagonizan|protagoniza) $/u,
    /\.cast$/,
    'cast',
  ],
];
const LIST_GAP = /^(?:,| and| y| e|, and) $/u;
const ROLE =
  /^(?:founder|co|cofounder|chief|ceo|coo|cfo|cto|president|chairman|chairwoman|director|head|manager|vice|executive|producer|fundador|fundadora|presidente|presidenta|directora|gerente|jefe|jefa|vicepresidente|vicepresidenta|productor|productora|ejecutivo|ejecutiva)$/;

/** People told in a part that is another's: a director who acted, an actor who directed, a role nobody recorded. */
export function checkPeople(draft: Draft): readonly Unsupported[] {
  const people = draft.mentions.filter(isPerson);
  let chain: { readonly end: number; readonly fact: RegExp; readonly part: string } | null = null;
  return people.flatMap((person) => {
    const { folded, text } = draft.reading;
    const before = folded.slice(Math.max(0, person.start - 40), person.start);
    const own = PARTS.find(([words]) => words.test(before));
    const isNext: boolean = chain !== null && LIST_GAP.test(text.slice(chain.end, person.start));
    if (own) chain = { end: person.end, fact: own[1], part: own[2] };
    else chain = chain && isNext ? { ...chain, end: person.end } : null;
    if (chain && !person.names.some((name) => chain !== null && standsIn(name, chain.fact))) {
      return [wrongPart(draft, person, chain.part)];
    }
    return isCreditedWithWork(draft, person)
      ? [wrongPart(draft, person, 'director')]
      : checkRole(draft, person);
  });
}

const WORK_BEHIND =
  /^['’]s?\s+(?:(?:new|latest|debut|first|award-winning)\s+)*(?:film|movie|feature|series|drama|thriller|comedy|documentary|picture)(?!\p{L})/u;
const WORK_AHEAD =
  /(?:pelicula|largometraje|filme|cinta|serie|drama|documental|film|movie|feature|series) (?:de|by) $/u;

/** "Kerem Doğan’s film" is whose it is to direct or to make: of an actor of it, that is not on record. */
function isCreditedWithWork({ reading: { folded, text } }: Draft, { start, end, names }: Mention): boolean {
  const isOwner =
    WORK_BEHIND.test(text.slice(end, end + 40)) ||
    WORK_AHEAD.test(folded.slice(Math.max(0, start - 24), start));
  return (
    isOwner &&
    names.every((name) => standsIn(name, /\.cast$/) && !standsIn(name, /\.(?:director|producers)$/))
  );
}

function wrongPart({ reading }: Draft, person: Mention, part: string): Unsupported {
  const name = reading.text.slice(person.start, person.end);
  return unsupported(reading, person, 'person', `${name} is not on record as ${part}.`);
}

/** "Can Okan, Head of Sales of": the role beside a name must stand on record in these words. */
function checkRole({ reading, index }: Draft, person: Mention): readonly Unsupported[] {
  const behind = /^,\s+(?:the\s+|la\s+|el\s+)?([\p{L}&/ -]{3,60})/u.exec(
    reading.text.slice(person.end, person.end + 70),
  );
  const words = behind?.[1];
  if (!behind || words === undefined) return [];
  const start = person.end + behind[0].length - words.length;
  const first = reading.tokenFrom(start);
  const near = reading.tokens.slice(first, first + 6).filter((token) => token.end <= start + words.length);
  // In small letters a role stands right behind the name: "Ada Moreau, head of press".
  const isRole = ROLE.test(near[0]?.key ?? '');
  const roles = near.filter((token) => (token.capital || isRole) && ROLE.test(token.key));
  const missing = roles.find(
    (token) =>
      !index.allWords.includes(` ${token.key} `) && !reading.isTaken(token) && !isOwnPart(person, token.key),
  );
  return missing ? [unsupported(reading, missing, 'person', 'This role is not on record.')] : [];
}

/** "Selin Arıkan, director of": told by the title's facts, not by a role. */
function isOwnPart({ names }: Mention, role: string): boolean {
  const fact = /^director/.test(role) ? /\.director$/ : /^produc/.test(role) ? /\.producers$/ : null;
  return fact !== null && names.some((name) => standsIn(name, fact));
}

function isPerson({ names }: Mention): boolean {
  return names.some(({ role }) => role === 'person');
}
