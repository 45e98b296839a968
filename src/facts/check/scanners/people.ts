import { type Draft, unsupported } from '../draft.ts';
import { standsIn } from '../record/fact-index.ts';
import type { Mention } from '../text/mentions.ts';
import type { Token } from '../text/reading.ts';
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
  const { text } = draft.reading;
  return listsOf(draft.mentions.filter(isPerson), text).flatMap((list) => {
    const part = partOf(draft, list);
    return list.flatMap((person) => {
      const isWrong = part !== null && !person.names.some((name) => standsIn(name, part.fact));
      if (isWrong) return [wrongPart(draft, person, part.name)];
      return isCreditedWithWork(draft, person)
        ? [wrongPart(draft, person, 'director')]
        : checkRole(draft, person);
    });
  });
}

/** People named one after the other: "Elif Kaya, Baran Yıldız and Nur Demirel". */
function listsOf(people: readonly Mention[], text: string): readonly (readonly Mention[])[] {
  const lists: Mention[][] = [];
  for (const person of people) {
    const list = lists.at(-1);
    const before = list?.at(-1);
    if (list && before && LIST_GAP.test(text.slice(before.end, person.start))) list.push(person);
    else lists.push([person]);
  }
  return lists;
}

/** Verbs right behind people, and the fact that must hold their names. */
const DEEDS: readonly (readonly [behind: RegExp, fact: RegExp, part: string])[] = [
  [
    /^ (?:directed|directs|dirigio|dirigieron)(?! (?:sales|las ventas|la empresa))(?!\p{L})/u,
    /\.director$/,
    'director',
  ],
  [
    /^ (?:(?:co-?)?stars?|co-star|plays?|play|portrays?|lead the cast|leads the cast|head the cast|protagonizan?|(?:la|lo) protagonizan?|interpretan?|encabezan? el reparto|dan? vida a)(?!\p{L})/u,
    /\.cast$/,
    'cast',
  ],
];

/** What a list of people is told to have done, by the words before the first and behind the last. */
function partOf(
  { reading: { folded } }: Draft,
  list: readonly Mention[],
): { readonly fact: RegExp; readonly name: string } | null {
  const [first, last] = [list[0], list.at(-1)];
  if (first === undefined || last === undefined) return null;
  const before = folded.slice(Math.max(0, first.start - 40), first.start);
  const behind = folded.slice(last.end, last.end + 30);
  const told = PARTS.find(([words]) => words.test(before)) ?? DEEDS.find(([words]) => words.test(behind));
  return told ? { fact: told[1], name: told[2] } : null;
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
  const ahead = roleAhead(reading, person).find((token) => !index.allWords.includes(` ${token.key} `));
  if (ahead && !reading.isTaken(ahead))
    return [unsupported(reading, ahead, 'person', 'This role is not on record.')];
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

/** "President and CEO Can Okan": the words of a role right before a name. */
function roleAhead({ text, tokens, tokenFrom }: Draft['reading'], { start }: Mention): readonly Token[] {
  const roles: Token[] = [];
  for (let at = tokenFrom(start) - 1; at >= 0 && roles.length < 5; at -= 1) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    const isNear = token && /^ $/u.test(text.slice(token.end, next?.start ?? start));
    if (!isNear || !(ROLE.test(token.key) || /^(?:and|y|of)$/.test(token.key))) break;
    if (ROLE.test(token.key) && token.capital) roles.push(token);
  }
  return roles;
}

/** "Selin Arıkan, director of": told by the title's facts, not by a role. */
function isOwnPart({ names }: Mention, role: string): boolean {
  const fact = /^director/.test(role) ? /\.director$/ : /^produc/.test(role) ? /\.producers$/ : null;
  return fact !== null && names.some((name) => standsIn(name, fact));
}

function isPerson({ names }: Mention): boolean {
  return names.some(({ role }) => role === 'person');
}
