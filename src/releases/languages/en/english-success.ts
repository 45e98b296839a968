import type { AwardOnRecord, AwardResult } from '../../../catalogue/awards/award.ts';
import { joinList } from '../../../platform/text/lists.ts';
import type { ChartStory, FigureStory } from '../../plan/choose-figures.ts';
import { type Claim, claimsOf, loneSuperlative } from '../../plan/split-claims.ts';
import type { Work } from '../language.ts';
import { circumstances, subjectWords, wholeStory } from './english-figures.ts';
import { englishOrdinal } from './english-numbers.ts';
import { englishPlace } from './english-places.ts';
import { english, named, noun } from './english-words.ts';

/** One story as a sentence; `index` tells the first of a paragraph from those that follow it. */
export function englishFigure({
  story,
  subject,
  index,
  isNamed,
}: {
  readonly story: FigureStory;
  readonly subject: Work | null;
  readonly index: number;
  readonly isNamed: boolean;
}): string {
  const known = subject === null || index > 0 ? 'it' : `the ${noun(subject)}`;
  const whole = isNamed && subject !== null ? named(subject) : known;
  const of = isNamed && subject !== null ? ` of ${subject.quoted}` : '';
  const lone = loneSuperlative(story);
  return english(
    wholeStory(story, subjectWords(story, whole, of), lone === null ? null : `the ${lone.text}`),
  );
}

/** What stood with the figures and has no place in their sentence. */
export function englishClaim(story: FigureStory): string | null {
  if (loneSuperlative(story) !== null) return null;
  const claims = claimsOf(story);
  const deeds = claims.filter(({ kind }) => kind !== 'other').map(claimPredicate);
  const others = claims.filter(({ kind }) => kind === 'other').map(({ text }) => text);
  const told = [
    ...(deeds.length === 0 ? [] : [english(`it ${joinList(deeds, 'en')}`)]),
    ...(others.length === 0 ? [] : [english(`also on record: ${joinList(others, 'en')}`)]),
  ];
  return told.length === 0 ? null : told.join(' ');
}

function claimPredicate({ kind, text, ofWork }: Claim): string {
  if (kind === 'deed') return text;
  return ofWork ? `was the ${text}` : `posted the ${text}`;
}

/** "On Netflix, “X” ranked No. 1 on the chart in Brazil, Canada and France." */
export function englishChart({
  story,
  subject,
}: {
  readonly story: ChartStory;
  readonly subject: Work | null;
}): string {
  const [first] = story.figures;
  const who = subject === null ? 'it' : subject.quoted;
  const places = [...story.territories.map(englishPlace)]
    .sort((a, b) => a.key.localeCompare(b.key, 'en'))
    .map(({ name }) => name);
  const when = first === undefined ? '' : circumstances(first);
  const source = first?.source ? `, according to ${first.source}` : '';
  const on = story.platform === null ? '' : `On ${story.platform}, `;
  const list = story.platform === null ? 'the viewing charts' : 'the platform’s charts';
  return english(
    `${on}${who} ranked No. ${story.rank} on ${list} in ${joinList(places, 'en')}${when}${source}`,
  );
}

const PREDICATES: Readonly<Record<AwardResult, string>> = {
  won: 'won',
  nominated: 'was nominated',
  selected: 'was selected',
  submitted: 'was submitted',
};

/** "“X” won Best Film at the Harbour Festival in 2021 and was submitted for the 93rd Oscars." */
export function englishAwards({
  work,
  awards,
}: {
  readonly work: Work;
  readonly awards: readonly AwardOnRecord[];
}): string {
  return english(`${work.quoted} ${joinList(awards.map(awardPhrase), 'en')}`);
}

const EVENT = /s$|festival|awards?\b|fest\b|market|berlinale|mostra/i;

/** Prizes that are given at a ceremony of their own, which has their name in the plural. */
const STATUETTE =
  /(?:^|\s)(?:Oscar|Academy Award|Emmy|Golden Globe|BAFTA|Goya|Grammy|César|Platino|Ariel|Rockie)$/iu;

/** "Best Film" stands alone; "the Audience Award", "the Grand Prix" do not. */
function articled(category: string): string {
  const isPrize = /(?:award|prize|prix|trophy|cup|medal|palm|bear|lion|mention)$/iu.test(category);
  return isPrize && !/^(?:the|best|a|an|outstanding)\s/iu.test(category) ? `the ${category}` : category;
}

function awardPhrase({ award, edition, year, result, category }: AwardOnRecord): string {
  const alone = award.replace(/^the /i, '');
  const bare = category !== null && STATUETTE.test(alone) ? `${alone}s` : alone;
  const isEvent = EVENT.test(bare);
  const number = edition !== null && /^\d+$/.test(edition) ? englishOrdinal(Number(edition)) : null;
  const name = number !== null && isEvent ? `${number} ${bare}` : bare;
  const aside = number === null ? edition : isEvent ? null : `${number} edition`;
  return `${phrase()}${year === null ? '' : ` in ${year}`}${aside === null ? '' : ` (${aside})`}`;

  function phrase(): string {
    const verb = PREDICATES[result];
    if (result === 'won') {
      if (category !== null) return `${verb} ${articled(category)} at the ${name}`;
      return isEvent ? `${verb} at the ${name}` : `${verb} the ${name}`;
    }
    if (result === 'nominated' && category !== null)
      return `${verb} for ${articled(category)} at the ${name}`;
    return `${verb} for the ${name}${category === null ? '' : ` in the category ${category}`}`;
  }
}
