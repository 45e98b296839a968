import type { AwardOnRecord, AwardResult } from '../../../catalogue/awards/award.ts';
import { joinList } from '../../../platform/text/lists.ts';
import type { FigureOnRecord } from '../../../ratings/measurement.ts';
import type { ChartStory, FigureStory } from '../../plan/choose-figures.ts';
import { splitClaims } from '../../plan/split-claims.ts';
import type { Work } from '../language.ts';
import { englishAmount, englishDate, englishOrdinal } from './english-numbers.ts';
import { englishPlace } from './english-places.ts';
import { english, noun } from './english-words.ts';

const SOURCE_GAP = '[source of rating?]';

/** "In Mexico, the film drew more than 3.1 million viewers on Imagen TV, with a 19% share, according to HR Ratings." */
export function englishFigure({
  story,
  subject,
  index,
}: {
  readonly story: FigureStory;
  readonly subject: Work | null;
  readonly index: number;
}): string {
  const [first, ...others] = story.figures;
  if (first === undefined) return '';
  const place = englishPlace(first.territory).within;
  const who = subjectWords(first, subject, index);
  const rest = others.length === 0 ? '' : `, with ${joinList(others.map(figureNoun), 'en')}`;
  const claim = appositiveClaim(story);
  const body = `${who} ${predicate(first)}${outlet(first)}${circumstances(first)}${rest}`;
  const claimed = claim === null ? '' : `, ${claim}`;
  const source = first.source === null ? '' : `, according to ${first.source}`;
  const gap = first.source === null && story.medium === 'tv' ? ` ${SOURCE_GAP}` : '';
  const start = first.territory.codes.length > 100 ? `${body} ${place}` : `${place}, ${body}`;
  return english(`${start}${claimed}${source}${gap}`);
}

/** What stood with the figures that has no place in their sentence, each as a sentence of its own. */
export function englishClaim(story: FigureStory): string | null {
  if (appositiveClaim(story) !== null) return null;
  const claims = claimsOf(story).map(claimSentence);
  return claims.length === 0 ? null : claims.join(' ');
}

export function englishChart({
  story,
  subject,
}: {
  readonly story: ChartStory;
  readonly subject: Work | null;
}): string {
  const [first] = story.figures;
  const who = subject === null ? 'it' : subject.quoted;
  const places = joinList(
    [...story.territories.map(englishPlace)]
      .sort((a, b) => a.key.localeCompare(b.key, 'en'))
      .map(({ name }) => name),
    'en',
  );
  const when = first === undefined ? '' : circumstances(first);
  const source = first?.source ? `, according to ${first.source}` : '';
  const on = story.platform === null ? '' : `On ${story.platform}, `;
  const list = story.platform === null ? 'a viewing chart' : 'its chart';
  return english(`${on}${who} ranked No. ${story.rank} on ${list} in ${places}${when}${source}`);
}

/** "drew more than 3.1 million viewers on Imagen TV": the first figure of a story, without its place. */
export function figurePhrase({ figures: [first] }: FigureStory): string {
  return first === undefined ? '' : `${predicate(first)}${outlet(first)}`;
}

export function storyPlace({ figures: [first] }: FigureStory): string {
  return first === undefined ? '' : englishPlace(first.territory).within;
}

/** For a headline: "draws more than 3.1 million viewers". */
export function shortFigure({ figures: [first] }: FigureStory): string {
  if (first === undefined) return '';
  const verbs: Partial<Record<FigureOnRecord['metric'], string>> = {
    peak_viewers: 'peaks at',
    share: 'takes',
    rating: 'scores',
    admissions: 'records',
    reach: 'has',
  };
  const noun = figureNoun(first).replace(/^a peak of /, '');
  return `${verbs[first.metric] ?? 'draws'} ${noun.replace(/^an? (?=\d)/, '')}`;
}

function subjectWords({ scope }: FigureOnRecord, subject: Work | null, index: number): string {
  const the = subject === null || index > 0 ? 'it' : `the ${noun(subject)}`;
  switch (scope) {
    case 'premiere':
      return index === 0 ? 'the premiere' : 'its premiere';
    case 'finale':
      return index === 0 ? 'the finale' : 'its finale';
    case 'episode':
      return 'one episode';
    default:
      return the;
  }
}

function predicate(figure: FigureOnRecord): string {
  const { metric, scope } = figure;
  const averages = scope === 'average' || scope === 'season';
  switch (metric) {
    case 'viewers':
      return averages ? `averaged ${figureNoun(figure)}` : `drew ${figureNoun(figure)}`;
    case 'peak_viewers':
      return `peaked at ${englishAmount(figure, 'count')} viewers`;
    case 'reach':
      return `had ${figureNoun(figure)}`;
    case 'share':
      return averages ? `averaged ${figureNoun(figure)}` : `took ${figureNoun(figure)}`;
    case 'rating':
      return averages ? `averaged ${figureNoun(figure)}` : `scored ${figureNoun(figure)}`;
    case 'audience_percent':
      return `drew ${figureNoun(figure)}`;
    case 'admissions':
      return `recorded ${figureNoun(figure)}`;
    case 'streaming_views':
    case 'hours_viewed':
      return `logged ${figureNoun(figure)}`;
    case 'chart_rank':
      return `ranked No. ${figure.value}`;
  }
}

/** A figure as a noun: "more than 3.1 million viewers", "a 19% share", "a household rating of 5.45%". */
function figureNoun(figure: FigureOnRecord): string {
  return `${bareNoun(figure)}${group(figure)}`;
}

function bareNoun(figure: FigureOnRecord): string {
  const count = englishAmount(figure, 'count');
  const percent = englishAmount(figure, 'percent');
  switch (figure.metric) {
    case 'viewers':
      return `${count} viewers`;
    case 'peak_viewers':
      return `a peak of ${count} viewers`;
    case 'reach':
      return `a reach of ${count}`;
    case 'share':
      return figure.bound === '=' ? `${articleFor(figure.value)} ${percent} share` : `a share of ${percent}`;
    case 'rating':
      return `a ${figure.base === 'households' ? 'household ' : ''}rating of ${percent}`;
    case 'audience_percent':
      return `an audience of ${percent}`;
    case 'admissions':
      return `${count} admissions`;
    case 'streaming_views':
      return `${count} streaming views`;
    case 'hours_viewed':
      return `${count} hours viewed`;
    case 'chart_rank':
      return `number ${figure.value}`;
  }
}

function group({ metric, base, target }: FigureOnRecord): string {
  const among =
    base === 'individuals'
      ? ' among individuals'
      : base === 'households' && metric !== 'rating'
        ? ' of households'
        : '';
  return target === null ? among : `${among} in the target group ${target}`;
}

function outlet({ metric, channel }: FigureOnRecord): string {
  if (metric === 'admissions') return ' in cinemas';
  return channel === null ? '' : ` on ${channel}`;
}

/** When and in which slot, in the words that were recorded. */
function circumstances({ slot, aired, scope }: FigureOnRecord): string {
  const slotted =
    slot === null
      ? ''
      : /^(?:prime|access|day|late|early)[\s-]?(?:time|night|fringe)?$/i.test(slot)
        ? ` in ${slot}`
        : ` (${slot})`;
  const peak = scope === 'peak' ? ' at its best' : '';
  if (aired === null) return `${peak}${slotted}`;
  if (aired.words !== null) {
    const isPeriod = /^(?:Q[1-4] |\p{Lu}\p{Ll}+ )?\d{4}$/u.test(aired.words);
    return `${peak}${slotted}${isPeriod ? ` in ${aired.words}` : ` (${aired.words})`}`;
  }
  const day = englishDate(aired.from);
  const on = aired.from === aired.to ? ` on ${day}` : ` from ${day} to ${englishDate(aired.to)}`;
  return `${peak}${slotted}${on}`;
}

/** "an 8% share", "an 11% share", "a 19% share". */
function articleFor(value: string): 'a' | 'an' {
  return /^(?:8|11(?:\.|$)|18(?:\.|$))/.test(value) ? 'an' : 'a';
}

/** A superlative that belongs to the one figure of a story: "the highest since 2016". */
function appositiveClaim(story: FigureStory): string | null {
  const claims = claimsOf(story);
  const [claim] = claims;
  if (claims.length !== 1 || story.figures.length !== 1 || claim?.kind !== 'superlative' || claim.ofWork)
    return null;
  return `the ${claim.text}`;
}

function claimsOf({ figures }: FigureStory) {
  return splitClaims(figures.map(({ claim }) => claim));
}

function claimSentence(claim: ReturnType<typeof splitClaims>[number]): string {
  switch (claim.kind) {
    case 'superlative':
      return english(claim.ofWork ? `it was the ${claim.text}` : `the result was the ${claim.text}`);
    case 'deed':
      return english(`it ${claim.text}`);
    case 'other':
      return english(`also on record: ${claim.text}`);
  }
}

const PREDICATES: Readonly<Record<AwardResult, string>> = {
  won: 'won',
  nominated: 'was nominated',
  selected: 'was selected',
  submitted: 'was submitted',
};

/** "“X” won Best Film at the Harbour Festival and was submitted for the Oscars (93rd edition, 2021)." */
export function englishAwards({
  work,
  awards,
}: {
  readonly work: Work;
  readonly awards: readonly AwardOnRecord[];
}): string {
  return english(`${work.quoted} ${joinList(awards.map(awardPhrase), 'en')}`);
}

function awardPhrase({ award, edition, year, result, category }: AwardOnRecord): string {
  const bare = award.replace(/^the /i, '');
  const isEvent = /s$|festival|awards?\b|fest\b|market|berlinale|mostra/i.test(bare);
  const number = edition !== null && /^\d+$/.test(edition) ? Number(edition) : null;
  const editionWords = number === null ? edition : `${englishOrdinal(number)} edition`;
  const when = [editionWords, year].filter((part) => part !== null).join(', ');
  return `${phrase()}${when === '' ? '' : ` (${when})`}`;

  function phrase(): string {
    const verb = PREDICATES[result];
    if (result === 'won') {
      if (category !== null) return `${verb} ${category} at the ${bare}`;
      return isEvent ? `${verb} at the ${bare}` : `${verb} the ${bare}`;
    }
    if (result === 'nominated' && category !== null) return `${verb} for ${category} at the ${bare}`;
    return `${verb} for the ${bare}${category === null ? '' : ` in the category ${category}`}`;
  }
}
