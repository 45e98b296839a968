import type { ReadPerson } from '../../article.ts';
import { isCompanyNoun } from '../words/common-words.ts';
import type { Name } from '../words/names.ts';

/** A person named in the story; `start` and `end` are those of the name. */
export interface FoundPerson extends ReadPerson {
  readonly start: number;
  readonly end: number;
}

const ROLE =
  '(?:co-)?(?:founders?|chief \\p{L}+(?: officer)?|ceo|coo|cfo|cto|president|chair(?:man|woman|person)?|(?:\\p{L}+ ){0,2}director(?:a|es)?|directors?|head|heads|(?:\\p{L}+ ){0,2}managers?|vice[- ]president|vp|svp|evp|(?:\\p{L}+ ){0,2}executive|commissioner|producers?|showrunner|creator|editor|officer|controller|buyer|partner|actor|actress|star|writer|screenwriter|agents?|lead actor|showrunners|gerente|president[ea]|vicepresident[ea]|ejecutiv[oa]|fundador[a]?|responsable|jef[ea]|protagonista|actriz|guionista|genel müdür[ü]?|kurucu(?:su)?|başkan[ıi]?|müdür[üu]?|yönetmen[i]?|yapımcı(?:sı)?|satış müdürü|(?:\\p{L}+ )?direktör[ü]?)';
const ROLE_AFTER = new RegExp(
  `^,\\s+(?:(?:the|its|who is|la|el|su)\\s+)?((?:[\\p{L}&/-]+\\s+){0,3}?${ROLE}(?![\\p{L}])[^,.;()"”]*)`,
  'iu',
);
const ROLE_IN_BRACKETS = new RegExp(`^\\s+\\(((?:[^()]*\\s)?${ROLE}(?![\\p{L}])[^()]*)\\)`, 'iu');
const ROLE_BEFORE = new RegExp(
  `(?<![\\p{L}])((?:[\\p{Lu}\\p{Ll}-]+ (?:and|of|y|e|de|&) )?${ROLE}(?: (?:and|y|ve|of|de|for) (?:[\\p{L}-]+ ?){1,3})?)(?<!(?:at|of|for|de|in|en)),?\\s+$`,
  'iu',
);
const MAKER_BEFORE =
  /(?:directed|created|written|helmed|penned|fronted|hosted|scripted|dirigid[ao]|protagonizad[ao]|escrit[ao]|cread[ao]|presentad[ao]) (?:by|por)(?: [^,.;]{0,60}(?: and| y|,))?\s+$|(?:starring|stars|features|featuring|protagonizan|protagoniza|with|stars of|new feature from|from|from director|de la mano de|actors?)(?: [^,.;]{0,40}(?: and|,))?\s+$/iu;
const IN_LEADS_AFTER =
  /^(?: and [\p{Lu}][^,.;]{3,40})? (?:in the (?:leads?|title role|leading roles?|cast)|star(?:s|ring)?|play|plays|directed|wrote|created|directs)(?![\p{L}])/u;
/** "es el flamante director de contenidos". */
const IS_AFTER = new RegExp(
  `^ (?:is|es|was|fue|has been|ha sido) (?:the|an?|el|la|our|su)? ?(?:[\\p{L}-]+ ){0,3}?${ROLE}(?![\\p{L}])`,
  'iu',
);
/** What people do in their careers, and never companies. */
const MOVES_AFTER =
  /^,? (?:(?:has|have|had|will|was|is|who) )*(?:joins?|joined|died|retires?|retired|leaves|left|steps? down|stepped down|succeeds|succeeded|becomes|became|was (?:named|appointed|promoted)|named|appointed|promoted)(?: (?!the |a )\p{Lu}[\p{L}& ]+)? (?:as|to the post|in|at|aged?|from)(?![\p{L}])/iu;
const SPEECH =
  '(?:said|says|added|adds|explained|explains|commented|comments|noted|notes|stated|declared|credited|thanked|dijo|señaló|afirmó|comentó|agregó|explicó|destacó|aseguró|declaró|expresó|dedi|söyledi|belirtti|açıkladı|ifade etti)';
const SAYS_AFTER = new RegExp(`^,?\\s+${SPEECH}(?![\\p{L}])`, 'iu');
const SAYS_BEFORE = new RegExp(`(?<![\\p{L}])${SPEECH}\\s+$`, 'iu');

/**
 * The people a story names: who has a role beside the name, speaks, directs or acts. A single word is a person only by
 * a role beside it, so that a company that "said" something is none.
 */
export function findPeople(text: string, names: readonly Name[]): readonly FoundPerson[] {
  return names.flatMap((name) => personAt(text, name) ?? []);
}

function personAt(text: string, name: Name): FoundPerson | null {
  if (!couldBePerson(name.text.replace(/ of \p{Lu}.*$/u, ''))) return null;
  const before = text.slice(Math.max(0, name.start - 100), name.start);
  const after = text.slice(name.outerEnd, name.outerEnd + 160);
  const role =
    ROLE_AFTER.exec(after)?.[1] ?? ROLE_IN_BRACKETS.exec(after)?.[1] ?? ROLE_BEFORE.exec(before)?.[1] ?? null;
  const isTwo = name.text.split(' ').length > 1;
  const moves =
    isTwo && (/^, who(?![\p{L}])/u.test(after) || MOVES_AFTER.test(after) || IS_AFTER.test(after));
  const speaks = isTwo && (SAYS_AFTER.test(after) || SAYS_BEFORE.test(before));
  const makes = isTwo && !/\d/.test(name.text) && (isMaker(before) || IN_LEADS_AFTER.test(after));
  if (role === null && !speaks && !makes && !moves) return null;
  return {
    name: name.text,
    role: cleanRole(role),
    organisation: organisationIn(role),
    start: name.start,
    end: name.outerEnd,
  };
}

function isMaker(before: string): boolean {
  const match = MAKER_BEFORE.exec(before);
  if (!match) return false;
  // "with X", "from X" alone say little: only behind words for a cast.
  return (
    !/^(?:with|from|de la mano de)\b/iu.test(match[0]) ||
    /(?:leads|cast|feature|film|debut) from/iu.test(before.slice(-30))
  );
}

function couldBePerson(name: string): boolean {
  const words = name.split(/\s+/);
  if (words.length > 4 || /[\d+&]/.test(name) || words.some(isCompanyNoun)) return false;
  return words.every(
    (word) =>
      /^\p{Lu}[\p{Ll}’'-]/u.test(word) ||
      /^\p{Lu}\.?$/u.test(word) ||
      /^(?:de|del|van|von|di|da|la)$/u.test(word),
  );
}

function cleanRole(role: string | null): string | null {
  const words = role
    ?.replace(/\s+(?:of|at|for|de|en)\s+\p{Lu}.*$/u, '')
    .replace(/\s+(?:said|says|dijo|added)\b.*$/iu, '')
    .trim();
  return words ? words : null;
}

function organisationIn(role: string | null): string | null {
  const match = role ? /\s(?:of|at|for|de|en)\s+(\p{Lu}[^,.;]*)$/u.exec(role) : null;
  return match?.[1]?.trim() ?? null;
}
