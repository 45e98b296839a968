import { companyKey } from '../../catalogue/companies/company-key.ts';
import { titleKey } from '../../catalogue/titles/title-key.ts';
import type { ArticleReading, ReadFigure } from '../article.ts';
import { areaOf, type LabelledFigure, type LabelledStory, sameArea } from './labels.ts';

export interface FigureScore {
  readonly found: number;
  readonly read: number;
  readonly marked: number;
  /** Read figures whose value is marked for no title of the story: a rival's, or misread. */
  readonly falseFigures: readonly string[];
  readonly missed: readonly string[];
  readonly extra: readonly string[];
}

/** A figure is found if title, territory, channel, metric, value and bound are those marked. */
export function compareFigures(story: LabelledStory, { figures }: ArticleReading): FigureScore {
  const counted = figures.filter((figure) => isCounted(story, figure));
  const free = new Set(counted);
  const missed: string[] = [];
  let found = 0;
  for (const label of story.figures) {
    const figure = [...free].find((one) => isExact(story, one, label));
    if (figure) {
      free.delete(figure);
      found += 1;
    } else missed.push(printLabel(label));
  }
  const wrong = [...free];
  return {
    found,
    read: counted.length,
    marked: story.figures.length,
    falseFigures: wrong
      .filter((figure) => !story.figures.some((label) => isValue(story, figure, label)))
      .map(print),
    missed,
    extra: wrong.map(print),
  };
}

function isCounted(story: LabelledStory, { metric }: ReadFigure): boolean {
  if (metric === 'admissions') return story.labels.admissions;
  return metric !== 'chart_rank' && metric !== 'streaming_views' && metric !== 'hours_viewed';
}

function isValue(story: LabelledStory, figure: ReadFigure, label: LabelledFigure): boolean {
  const key = titleKey(figure.title ?? '');
  const title = story.titles.get(key) ?? key;
  return (
    isSameMetric(figure.metric, label.metric) &&
    Number(figure.value) === label.value &&
    (label.title === null || label.title === title)
  );
}

/** The best minute and the reach may be marked as viewers with a note. */
function isSameMetric(read: string, label: string): boolean {
  return read === label || (label === 'viewers' && (read === 'peak_viewers' || read === 'reach'));
}

function isExact(story: LabelledStory, figure: ReadFigure, label: LabelledFigure): boolean {
  if (!isValue(story, figure, label) || !boundAgrees(label.bound, figure)) return false;
  if (label.area !== null && (figure.territory === null || !sameArea(areaOf(figure.territory), label.area)))
    return false;
  if (label.channel === null) return figure.channel === null || label.metric === 'admissions';
  return figure.channel !== null && companyKey(figure.channel) === companyKey(label.channel);
}

/** "At most" may be marked for the best value of a run, which we keep as a peak. */
function boundAgrees(bound: string, figure: ReadFigure): boolean {
  if (/^(?:>|>=|≥|\+)$/.test(bound)) return figure.bound === '>';
  // "Nearly" is marked as less by some.
  if (/^(?:<|<=|≤)$/.test(bound))
    return figure.bound === '<' || figure.bound === '~' || figure.scope === 'peak';
  if (/^(?:~|≈|about|nearly)$/.test(bound)) return figure.bound === '~' || figure.bound === '<';
  return figure.bound === '=';
}

function print({ title, territory, channel, metric, value, bound }: ReadFigure): string {
  return `${title} / ${territory?.codes.join() ?? '-'} / ${channel ?? '-'} / ${metric} ${bound} ${value}`;
}

function printLabel({ title, area, channel, metric, value, bound }: LabelledFigure): string {
  return `${title} / ${area?.key ?? '-'} / ${channel ?? '-'} / ${metric} ${bound} ${value}`;
}
