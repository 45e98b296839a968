import { companyKey } from '../../../catalogue/companies/company-key.ts';
import type { Company, Scene } from '../scene/scene.ts';
import type { Story } from '../story/story.ts';
import { companyShape } from '../titles/company-signs.ts';
import { GENRE } from '../titles/genre-words.ts';
import type { Unit } from '../words/units.ts';
import { countryOfChannel } from './channel-countries.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** "Sitel did 24% with Desert Rose": what is named right behind "with" was measured. */
const MEASURED_BEHIND =
  /^(?:\s?%)?(?:\s(?:share|points?|rating|viewers|percent|puntos|reyting)){0,2}\s(?:with|for|con|para) (?:the |its |their )?$/iu;
const MEASURED_WITH =
  /(?:share|points?|rating|viewers|%|percent|puntos|reyting)(?: (?:share|rating|points))? (?:with|for|con|para) (?:the |its |their )?$/iu;
const MEASURED_TURKISH = /^ ile (?:%|yüzde|\d)/iu;

/** True if the programme named last before a number, or right behind it, is none of the story's titles. */
export function isOfOtherProgramme(story: Story, unit: Unit, number: Span): boolean {
  const { scene } = story;
  const within = ({ start, end }: Span) => start >= unit.start && end <= unit.end;
  const own = scene.titleMentions.filter(within);
  const others: readonly Span[] = [
    ...scene.otherProgrammes.filter((programme) => within(programme) && programme.reason !== 'based_on'),
    ...scene.companies.filter((company) => within(company) && isProgramme(story, company)),
  ];
  const behind = others.find(
    (other) => other.start >= number.end && MEASURED_BEHIND.test(scene.text.slice(number.end, other.start)),
  );
  if (behind && other(scene, own, behind)) return true;
  const last = others.filter((one) => one.end <= number.start).at(-1);
  return (
    last !== undefined &&
    !own.some((mention) => mention.start >= last.end && mention.end <= number.start) &&
    isOneClause(scene, last, number, own)
  );
}

function other(scene: Scene, own: readonly Span[], span: Span): boolean {
  return (
    scene.text.length > 0 && !own.some((mention) => mention.start <= span.start && mention.end >= span.end)
  );
}

/** The clause has not come back to the story's own title ("…; its finale had 20%"). */
function isOneClause({ text }: Scene, programme: Span, number: Span, own: readonly Span[]): boolean {
  const gap = text.slice(programme.end, number.start);
  const isBack =
    /[;]|,\s(?:while|whereas|but|mientras)\s/u.test(gap) ||
    own.some((mention) => mention.start > programme.end && mention.end < number.start);
  return !isBack;
}

/** "KBS's weekend family drama": the programme of a channel that the story says nothing else of. */
const IS_OWNER = new RegExp(
  `^['’]s (?:[\\p{Ll}-]+ ){0,4}?(?:${GENRE}|news|match|bulletin|sitcom)(?![\\p{L}])`,
  'u',
);

function countPairs(pairings: Story['pairings'], name: string): number {
  const key = companyKey(name);
  return pairings
    .flatMap(({ pairs }) => pairs)
    .filter((pair) => pair.companies.some((one) => companyKey(one.name) === key)).length;
}

/** A name of two words or more that is no channel by its shape, by what is known or by the story's own sales. */
function isProgramme({ scene, pairings }: Story, company: Company): boolean {
  const { name, start, end } = company;
  const before = scene.text.slice(Math.max(0, start - 30), start);
  const after = scene.text.slice(end, end + 12);
  if (IS_OWNER.test(scene.text.slice(start + name.length, end + 60)) && countPairs(pairings, name) === 0)
    return true;
  if (company.role !== 'open' || company.inBrackets !== null || company.place !== null) return false;
  if (MEASURED_TURKISH.test(after) || MEASURED_WITH.test(before)) return countryOfChannel(name) === null;
  if (!name.includes(' ') || /\d/.test(name) || companyShape(name) > 0 || countryOfChannel(name) !== null)
    return false;
  if (/(?<![\p{L}])(?:on|at|by|to|for|with|en|por|para) (?:the )?$/iu.test(before)) return false;
  const isNamed = pairings.some(({ pairs }) =>
    pairs.some((pair) =>
      pair.companies.some((other) => other !== company && companyKey(other.name) === companyKey(name)),
    ),
  );
  const isPaired = pairings.some(({ pairs }) => pairs.some((pair) => pair.companies.includes(company)));
  // "ITV1's Fatal Waters", "la argentina El Umbral".
  return !isNamed && (!isPaired || /['’]s $|(?:^|[^\p{L}])la \p{Ll}+ $/u.test(before));
}
