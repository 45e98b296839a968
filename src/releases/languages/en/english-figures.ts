import { joinList } from '../../../platform/text/lists.ts';
import type { FigureOnRecord } from '../../../ratings/measurement.ts';
import type { FigureStory } from '../../plan/choose-figures.ts';
import type { Work } from '../language.ts';
import { englishAmount, englishDate } from './english-numbers.ts';
import { englishPlace } from './english-places.ts';

/** "in Mexico, the film drew more than 3.1 million viewers on Imagen TV, with a 19% share, according to HR Ratings". */
export function wholeStory(story: FigureStory, subject: string, claim: string | null = null): string {
  const [first, ...others] = story.figures;
  if (first === undefined) return '';
  const place = storyPlace(story);
  const rest = others.length === 0 ? '' : `, with ${joinList(others.map(figureNoun), 'en')}`;
  const body = `${subject} ${predicate(first)}${outlet(first)}${circumstances(first)}${rest}`;
  const claimed = claim === null ? '' : `, ${claim}`;
  const source = first.source === null ? '' : `, according to ${first.source}`;
  return `${place === 'worldwide' ? `${body} ${place}` : `${place}, ${body}`}${claimed}${source}`;
}

/** Who drew the audience: the whole title, or the part of its run that was measured. */
export function subjectWords({ figures: [first] }: FigureStory, whole: string, of = ''): string {
  const the = whole === 'it' ? 'its' : 'the';
  switch (first?.scope) {
    case 'premiere':
      return `${the} premiere${of}`;
    case 'finale':
      return `${the} finale${of}`;
    case 'episode':
      return `one episode${of}`;
    default:
      return whole;
  }
}

/** "“X”", "“X” premiere". */
export function headlineSubject({ quoted }: Work, { figures: [first] }: FigureStory): string {
  const scope = first?.scope;
  return scope === 'premiere' || scope === 'finale' || scope === 'episode' ? `${quoted} ${scope}` : quoted;
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
  const averages = first.scope === 'average' || first.scope === 'season';
  const verbs: Partial<Record<FigureOnRecord['metric'], string>> = {
    peak_viewers: 'peaks at',
    share: 'takes',
    rating: 'scores',
    admissions: 'records',
    reach: 'has',
  };
  const noun = figureNoun(first).replace(/^a peak of /, '');
  return `${averages ? 'averages' : (verbs[first.metric] ?? 'draws')} ${noun.replace(/^an? (?=\d)/, '')}`;
}

function predicate(figure: FigureOnRecord): string {
  const { metric, scope } = figure;
  const noun = figureNoun(figure);
  const averages = scope === 'average' || scope === 'season';
  switch (metric) {
    case 'viewers':
      return `${averages ? 'averaged' : 'drew'} ${noun}`;
    case 'peak_viewers':
      return `peaked at ${englishAmount(figure, 'count')} viewers`;
    case 'reach':
      return `had ${noun}`;
    case 'share':
      return `${averages ? 'averaged' : 'took'} ${noun}`;
    case 'rating':
      return `${averages ? 'averaged' : 'scored'} ${noun}`;
    case 'audience_percent':
      return `drew ${noun}`;
    case 'admissions':
      return `recorded ${noun}`;
    case 'streaming_views':
    case 'hours_viewed':
      return `logged ${noun}`;
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
  const households = base === 'households' && metric !== 'rating' ? ' of households' : '';
  const among = base === 'individuals' ? ' among individuals' : households;
  return target === null ? among : `${among} in the target group ${target}`;
}

function outlet({ metric, channel }: FigureOnRecord): string {
  if (metric === 'admissions') return ' in cinemas';
  return channel === null ? '' : ` on ${channel}`;
}

const PART_OF_THE_DAY = /^(?:prime|access|day|late|early)[\s-]?(?:time|night|fringe)?$/i;

/** When and in which slot, in the words that were recorded. */
export function circumstances({ slot, aired, scope }: FigureOnRecord): string {
  const slotted = slot === null ? '' : PART_OF_THE_DAY.test(slot) ? ` in ${slot}` : ` (${slot})`;
  const lead = `${scope === 'peak' ? ' at its peak' : ''}${slotted}`;
  if (aired === null) return lead;
  if (aired.words !== null) {
    const isPeriod = /^(?:Q[1-4] |\p{Lu}\p{Ll}+ )?\d{4}$/u.test(aired.words);
    return `${lead}${isPeriod ? ` in ${aired.words}` : ` (${aired.words})`}`;
  }
  const day = englishDate(aired.from);
  return `${lead}${aired.from === aired.to ? ` on ${day}` : ` from ${day} to ${englishDate(aired.to)}`}`;
}

/** "an 8% share", "an 11% share", "a 19% share". */
function articleFor(value: string): 'a' | 'an' {
  return /^(?:8|11(?:\.|$)|18(?:\.|$))/.test(value) ? 'an' : 'a';
}
