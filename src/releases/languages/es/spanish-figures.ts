import { joinList } from '../../../platform/text/lists.ts';
import type { FigureOnRecord } from '../../../ratings/measurement.ts';
import type { FigureStory } from '../../plan/choose-figures.ts';
import type { Work } from '../language.ts';
import { spanishAmount, spanishOf, spanishPeriod } from './spanish-numbers.ts';
import { spanishPlace } from './spanish-places.ts';

/** "en México, la película reunió más de 3,1 millones de espectadores en Imagen TV, con un 19% de share, según HR Ratings". */
export function wholeStory(story: FigureStory, subject: string, claim: string | null = null): string {
  const [first, ...others] = story.figures;
  if (first === undefined) return '';
  const rest = others.length === 0 ? '' : `, con ${joinList(others.map(figureNoun), 'es')}`;
  const who = subject === '' ? '' : `${subject} `;
  const body = `${who}${predicate(first)}${outlet(first)}${circumstances(first)}${rest}`;
  const claimed = claim === null ? '' : `, ${claim}`;
  const source = first.source === null ? '' : `, según ${first.source}`;
  return `${storyPlace(story)}, ${body}${claimed}${source}`;
}

/** Who drew the audience; Spanish leaves out a subject that is known. */
export function subjectWords({ figures: [first] }: FigureStory, whole: string, of = ''): string {
  switch (first?.scope) {
    case 'premiere':
      return `el estreno${of}`;
    case 'finale':
      return `el final${of}`;
    case 'episode':
      return `un episodio${of}`;
    default:
      return whole;
  }
}

/** "“X”", "El estreno de “X”". */
export function headlineSubject({ quoted }: Work, story: FigureStory): string {
  const subject = subjectWords(story, quoted, ` de ${quoted}`);
  return subject.charAt(0).toUpperCase() + subject.slice(1);
}

/** "reunió más de 3,1 millones de espectadores en Imagen TV": the first figure of a story, without its place. */
export function figurePhrase({ figures: [first] }: FigureStory): string {
  return first === undefined ? '' : `${predicate(first)}${outlet(first)}`;
}

export function storyPlace({ figures: [first] }: FigureStory): string {
  return first === undefined ? '' : spanishPlace(first.territory).within;
}

/** For a headline: "reúne más de 3,1 millones de espectadores". */
export function shortFigure({ figures: [first] }: FigureStory): string {
  if (first === undefined) return '';
  const averages = first.scope === 'average' || first.scope === 'season';
  const verbs: Readonly<Record<FigureOnRecord['metric'], string>> = {
    viewers: averages ? 'promedia' : 'reúne',
    peak_viewers: 'alcanza',
    reach: 'tiene',
    share: averages ? 'promedia' : 'logra',
    rating: averages ? 'promedia' : 'marca',
    audience_percent: 'obtiene',
    admissions: 'suma',
    streaming_views: 'registra',
    hours_viewed: 'registra',
    chart_rank: 'ocupa',
  };
  return `${verbs[first.metric]} ${figureNoun(first)}`;
}

function predicate(figure: FigureOnRecord): string {
  const averages = figure.scope === 'average' || figure.scope === 'season';
  const verbs: Readonly<Record<FigureOnRecord['metric'], string>> = {
    viewers: averages ? 'promedió' : 'reunió',
    peak_viewers: 'alcanzó',
    reach: 'tuvo',
    share: averages ? 'promedió' : 'logró',
    rating: averages ? 'promedió' : 'marcó',
    audience_percent: 'obtuvo',
    admissions: 'sumó',
    streaming_views: 'registró',
    hours_viewed: 'registró',
    chart_rank: 'ocupó',
  };
  return `${verbs[figure.metric]} ${figureNoun(figure)}`;
}

/** A figure as a noun: "más de 3,1 millones de espectadores", "un 19% de share", "un rating de 5,45% en hogares". */
function figureNoun(figure: FigureOnRecord): string {
  return `${bareNoun(figure)}${group(figure)}`;
}

function bareNoun(figure: FigureOnRecord): string {
  const count = spanishAmount(figure, 'count');
  const percent = spanishAmount(figure, 'percent');
  switch (figure.metric) {
    case 'viewers':
      return `${spanishOf(count)} espectadores`;
    case 'peak_viewers':
      return `un pico de ${spanishOf(count)} espectadores`;
    case 'reach':
      return `un alcance de ${spanishOf(count)} personas`;
    case 'share':
      return figure.bound === '=' ? `un ${percent} de share` : `un share de ${percent}`;
    case 'rating':
      return `un rating de ${percent}`;
    case 'audience_percent':
      return `una audiencia de ${percent}`;
    case 'admissions':
      return `${spanishOf(count)} entradas`;
    case 'streaming_views':
      return `${spanishOf(count)} visualizaciones`;
    case 'hours_viewed':
      return `${spanishOf(count)} horas vistas`;
    case 'chart_rank':
      return `el número ${figure.value}`;
  }
}

function group({ base, target }: FigureOnRecord): string {
  const among = base === 'individuals' ? ' en individuos' : base === 'households' ? ' en hogares' : '';
  return target === null ? among : `${among} en el público objetivo ${target}`;
}

function outlet({ metric, channel }: FigureOnRecord): string {
  if (metric === 'admissions') return ' en cines';
  return channel === null ? '' : ` en ${channel}`;
}

const PART_OF_THE_DAY = /^(?:prime|access|day|late|early)[\s-]?(?:time|night|fringe)?$/i;

/** When and in which slot. */
export function circumstances({ slot, aired, scope }: FigureOnRecord): string {
  const slotted = slot === null ? '' : PART_OF_THE_DAY.test(slot) ? ` en ${slot}` : ` (${slot})`;
  const lead = `${scope === 'peak' ? ' en su pico' : ''}${slotted}`;
  return aired === null ? lead : `${lead} ${spanishPeriod(aired)}`;
}
