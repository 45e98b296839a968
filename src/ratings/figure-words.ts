import { formatDate } from '../platform/text/dates.ts';
import type { PrintLanguage } from '../platform/text/lists.ts';
import type { Base, Bound, DecimalText, FigureInput, MeasurementInput, Scope } from './measurement.ts';
import { metricEntry } from './metrics.ts';

const BOUND_WORDS: Readonly<Record<PrintLanguage, Readonly<Record<Bound, string>>>> = {
  en: { '=': '', '>': 'more than ', '<': 'less than ', '~': 'about ' },
  es: { '=': '', '>': 'más de ', '<': 'menos de ', '~': 'cerca de ' },
};

const BASE_WORDS: Readonly<Record<PrintLanguage, Readonly<Record<Base, string>>>> = {
  en: { households: 'households', individuals: 'individuals' },
  es: { households: 'hogares', individuals: 'individuos' },
};

const SCOPE_WORDS: Readonly<Record<PrintLanguage, Readonly<Record<Scope, string>>>> = {
  en: {
    premiere: 'premiere',
    average: 'average',
    finale: 'finale',
    episode: 'single episode',
    peak: 'peak',
    season: 'whole season',
  },
  es: {
    premiere: 'estreno',
    average: 'promedio',
    finale: 'final',
    episode: 'un episodio',
    peak: 'pico',
    season: 'toda la temporada',
  },
};

/** A figure with what it was measured of, as far as it is printed. */
export type PrintedFigure = FigureInput & MeasurementInput;

/**
 * The figure as it may be quoted: value, metric, base, bound, target group, scope, territory, channel, date, slot and
 * source, in plain text; "more than 3.1 million viewers, Mexico, Imagen TV, prime time, source not given". The title
 * and the claim are not part of it.
 */
export function wholeFigure(figure: PrintedFigure, language: PrintLanguage): string {
  const { scope, territory, channel, aired, slot } = figure;
  // The platform of a chart is part of the figure: "number 1 on Netflix".
  const named = metricEntry(figure.metric).number === 'rank' ? null : channel;
  const parts = [
    figureWords(figure, language),
    scope === null ? null : scopeWord(scope, language),
    territory.label,
    named,
    aired === null ? null : airedWords(aired, language),
    slot,
    sourceWords(figure, language),
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** The figure alone: "more than 3.1 million viewers", "5.45% rating (households)", "number 1 on Netflix". */
export function figureWords(
  { metric, value, bound, base, target, channel }: FigureInput & Pick<MeasurementInput, 'channel'>,
  language: PrintLanguage,
): string {
  const { number, print } = metricEntry(metric);
  const template = print[language];
  const printed = number === 'percent' ? `${decimalWords(value, language)}%` : countWords(value, language);
  // Spanish counts in millions "of" something, where something follows.
  const joined = /mill(?:ones|ón)$/.test(printed) && !template.endsWith('*') ? `${printed} de` : printed;
  const words = template.replace('*', `${BOUND_WORDS[language][bound]}${joined}`);
  const among = [base === null ? null : BASE_WORDS[language][base], target].filter((part) => part !== null);
  const group = among.length === 0 ? '' : ` (${among.join(', ')})`;
  if (number !== 'rank') return `${words}${group}`;
  const platform = channel ?? (language === 'en' ? 'a chart' : 'una lista');
  return `${words} ${language === 'en' ? 'on' : 'en'} ${platform}${group}`;
}

/** "premiere", "single episode", "whole season"; "estreno". */
export function scopeWord(scope: Scope, language: PrintLanguage): string {
  return SCOPE_WORDS[language][scope];
}

/** The day as a date, a period in the words it was given in. */
export function airedWords(aired: NonNullable<MeasurementInput['aired']>, language: PrintLanguage): string {
  const day = formatDate(aired.from, language, 'short');
  if (aired.words !== null) return aired.words;
  return aired.from === aired.to ? day : `${day} – ${formatDate(aired.to, language, 'short')}`;
}

/** "source: Panel One" or "source not given". */
export function sourceWords({ source }: Pick<FigureInput, 'source'>, language: PrintLanguage): string {
  if (source === null) return language === 'en' ? 'source not given' : 'fuente no indicada';
  return `${language === 'en' ? 'source' : 'fuente'}: ${source}`;
}

/** Exact, in figures, or in millions where two decimals say all of it: "412,000", "1,966,000", "1.24 million". */
function countWords(value: DecimalText, language: PrintLanguage): string {
  if (!/^\d{3,}0{4}$/.test(value)) return decimalWords(value, language);
  const whole = value.slice(0, -6) || '0';
  if (whole === '0') return decimalWords(value, language);
  const millions = `${whole}.${value.slice(-6)}`.replace(/\.?0+$/, '');
  if (language === 'es') return `${decimalWords(millions, 'es')} ${millions === '1' ? 'millón' : 'millones'}`;
  if (!/^\d{2,}0{7}$/.test(value) || value.length < 10) return `${decimalWords(millions, 'en')} million`;
  const billions = `${value.slice(0, -9)}.${value.slice(-9)}`.replace(/\.?0+$/, '');
  return `${decimalWords(billions, 'en')} billion`;
}

/** With the marks of the language and the decimals as they were printed, however many. */
function decimalWords(value: DecimalText, language: PrintLanguage): string {
  const [whole = '', decimals] = value.split('.');
  // Spanish groups from five figures on.
  const grouped =
    language === 'es' && whole.length < 5
      ? whole
      : whole.replace(/\B(?=(?:\d{3})+$)/g, language === 'en' ? ',' : '.');
  return decimals === undefined ? grouped : `${grouped}${language === 'en' ? '.' : ','}${decimals}`;
}
