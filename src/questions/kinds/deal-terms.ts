import { z } from 'zod';
import { titleById } from '../../catalogue/titles/title-store.ts';
import { exclusivityWords, mediaWords, seasonWords, statusWords } from '../../deals/deal-words.ts';
import { isSold } from '../../deals/recorded-deal.ts';
import { escapeMrkdwn, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { formatDate } from '../../platform/text/dates.ts';
import type { Viewer } from '../answer.ts';
import { byMedia, codesOf, sortRows } from '../narrow/territory-rows.ts';
import {
  buyerIdsParam,
  buyersOf,
  laterMediaParam,
  placeOf,
  territoryOf,
  territoryParam,
  titleIdParam,
} from '../params.ts';
import { companiesById } from '../records/companies-store.ts';
import { type DealRow, dealRows } from '../records/deal-rows-store.ts';
import { readable } from '../sales-of-title.ts';
import { buyerOf, grantDetails, isOver, sourcesOf } from '../say/deal-lines.ts';
import { goneTitle } from '../say/gone.ts';
import { inWords, noSaleRecorded, notOnRecord } from '../say/in-words.ts';
import { staysInSales } from '../say/no-answer.ts';
import { placeName } from '../say/place-name.ts';
import { firstTitle, type LinkedQuestion } from '../understand/linked-question.ts';
import { defineKind } from './kind.ts';

const ASPECTS = ['media', 'exclusivity', 'window', 'seasons', 'languages', 'signed', 'note'] as const;
type Aspect = (typeof ASPECTS)[number];

const PATTERNS: readonly (readonly [Aspect, RegExp])[] = [
  [
    'media',
    /\b(?:(?<!(?:cuota|audiencia|share|rating|espectadores|de) )media|medium|platform rights|(?:types?|kinds?) of rights|rights types?|(?:which|what|kind of) rights|rights (?:did|does|has|have|are|were)|medios|que derechos|tipo de derechos|mecra\w*|hangi hak\w*|haklar\w*)\b/,
  ],
  ['exclusivity', /\b(?:exclusiv\w*|non ?exclusive|munhasir\w*|exklusiv\w*)\b/],
  [
    'window',
    /\b(?:windows?|terms?|licen[cs]e (?:period|term)s?|until when|from when|since when|till when|how long|what date|which date|dates|start(?:s|ed)? and end|(?:start|end)s?(?:ing)? (?:on|date)|when (?:do|does|did|will|is|are) \w*(?: ?\w+){0,6}? (?:start|begin|end|expire|run out|over|up)\w*|expir\w*|run(?:s|ning)? (?:until|out|from|till)|valid|vigencia|ventana|plazo|hasta cuando|desde cuando|hasta que fecha|desde que fecha|vence\w*|venc\w+|termina\w*|caduca\w*|empieza|ne zamana kadar|ne zamandan|lisans suresi|sure(?:si)?|bitiyor|biter|basliyor|hangi tarih\w*)\b/,
  ],
  ['seasons', /\b(?:seasons?|temporadas?|sezon\w*)\b/],
  [
    'languages',
    /\b(?:languages?|dubbed|dubbing|subtit\w*|idiomas?|doblad\w*|dublaj\w*|altyazi\w*|hangi dil\w*)\b/,
  ],
  [
    'signed',
    /\b(?:(?:what|which) (?:year|date|month|day) (?:was|were|did|have|has) .*\b(?:sign\w*|sold|sell|bought|buy|clos\w*|licen\w*)|en que (?:ano|fecha|mes) (?:se )?(?:firm|vend|compr)\w*|hangi (?:yil|tarih|ay)\w* (?:\w+ ){0,4}(?:imza|sat|aldi)\w*|when (?:was|were|did|have|has) .*\b(?:sign\w*|sold|sell|bought|buy|clos\w*)|sign(?:ing|ature|ed) (?:date|on|in)(?! DATE)|date of sign\w*|cuando (?:se )?(?:firm|vend|compr)\w*|fecha de (?:la )?firma|ne zaman (?:imza|sat)\w*)\b/,
  ],
  ['note', /\b(?:notes?|remarks?|comments?|notas?|not(?:u|lar)\b)/],
];
/** Exclusivity holds for the media of its row, so where media are spoken of, both are told. */
function askedAspects({ words, terms }: LinkedQuestion, aspects: readonly Aspect[]): Aspect[] {
  const rights = /\b(?:types?|kinds?) of rights|rights types?|(?:which|what) rights|que derechos\b/.test(
    words,
  );
  const exclusive = aspects.includes('exclusivity');
  return ASPECTS.filter(
    (aspect) =>
      (aspects.includes(aspect) && !(aspect === 'seasons' && COUNTS_SEASONS.test(words))) ||
      (aspect === 'media' && exclusive && terms.media.length > 0) ||
      (aspect === 'exclusivity' && rights),
  );
}

/** "Which season of X did B take" asks for terms; "how many seasons does X have" for the title. */
const COUNTS_SEASONS = /\bhow many seasons|cuantas temporadas|kac sezon/;

/** Media, exclusivity, window, seasons, languages and signature of a title's deals in a territory or with a buyer. */
export const dealTerms = defineKind({
  id: 'deal_terms',
  params: z.object({
    /** Null = all that the buyer has. */
    titleId: titleIdParam.nullable(),
    territory: territoryParam,
    buyerIds: buyerIdsParam,
    media: laterMediaParam,
    aspects: z.array(z.enum(ASPECTS)).min(1),
  }),
  examples: [
    'Which media did Rossini Film take for The Lantern, and are they exclusive?',
    'until when does canal uno have paper moons',
    '¿Qué temporadas de Paper Moons tiene Canal Uno?',
    'Is The Lantern exclusive in Portugal?',
  ],
  read(question) {
    const { words } = question;
    const aspects = PATTERNS.filter(([, pattern]) => pattern.test(words)).map(([aspect]) => aspect);
    const asked = askedAspects(question, aspects);
    if (asked.length === 0) return null;
    const title = firstTitle(question);
    const buyerIds = buyersOf(question);
    if (title === null && buyerIds.length === 0) return { score: 6, missing: 'title' };
    const isNarrow =
      question.companies.length > 0 ||
      question.places.length > 0 ||
      /\b(?:deals?|licen[cs]e|rights|sale)\b/.test(words);
    return {
      score: isNarrow ? 11.5 : 5.5,
      params: {
        titleId: title?.id ?? null,
        territory: placeOf(question),
        buyerIds,
        media: [...question.terms.media],
        aspects: asked,
      },
    };
  },
  async answer(deps, { titleId, territory: label, buyerIds, media, aspects }, viewer) {
    const title = titleId === null ? null : await titleById(deps.db, titleId);
    if (titleId !== null && title === null) return goneTitle(viewer);
    const territory = territoryOf(label);
    const { rows } = await dealRows(deps.db, {
      ...(titleId === null ? {} : { titleIds: [titleId] }),
      ...(territory === null ? {} : { codes: codesOf(territory), orDoubtful: true }),
      ...(buyerIds.length === 0 ? {} : { buyerIds }),
      ...readable(deps, viewer),
    });
    const near = sortRows(rows, territory);
    const all = [...near.sold, ...near.over, ...near.developing, ...near.doubtful].sort(
      (a, b) => Number(isOver(a.status)) - Number(isOver(b.status)) || a.id - b.id,
    );
    const { inside, silent, outside } = byMedia(all, media);
    const told = inside.length === 0 ? all : [...inside, ...silent];
    const others = inside.length === 0 ? [] : outside;
    const [buyer] = await companiesById(deps.db, buyerIds.slice(0, 1));
    const name = `*${plainInMrkdwn(title?.name ?? buyer?.name ?? '')}*`;
    const where =
      territory === null
        ? ''
        : ` ${inWords(viewer, 'in', 'en')} ${escapeMrkdwn(placeName(territory, viewer))}`;
    if (told.length === 0)
      return { kind: 'not_on_record', head: [`${noSaleRecorded(viewer)}: ${name}${where}.`] };
    const shown = aspects.filter((aspect) => viewer.seesConfidential || !CONFIDENTIAL.includes(aspect));
    const withheld = aspects.length > shown.length ? [staysInSales(viewer)] : [];
    if (shown.length === 0) return { kind: 'not_on_record', head: withheld };
    const known = told.some((row) => shown.some((aspect) => aspectWords(row, aspect, viewer) !== null));
    return {
      kind: known ? 'answer' : 'not_on_record',
      head: [`${name}${where}:`],
      list: told.map((row) => termsLine(row, shown, { withTitle: title === null }, viewer)),
      tail: [
        ...(others.length === 0
          ? []
          : [
              inWords(
                viewer,
                `For other media: ${others.map(({ id }) => `#${id}`).join(', ')}.`,
                `Para otros medios: ${others.map(({ id }) => `#${id}`).join(', ')}.`,
              ),
            ]),
        ...withheld,
      ],
      sources: sourcesOf(told),
    };
  },
});

const CONFIDENTIAL: readonly Aspect[] = ['window', 'note'];

function termsLine(
  row: DealRow,
  aspects: readonly Aspect[],
  { withTitle }: { readonly withTitle: boolean },
  viewer: Viewer,
): string {
  const title = withTitle ? `*${plainInMrkdwn(row.title)}*, ` : '';
  const head = `• ${title}${escapeMrkdwn(row.territory.label)}, ${plainInMrkdwn(buyerOf(row, viewer))} (${[...grantDetails(row, viewer), `#${row.id}`].join(', ')})`;
  const parts = aspects.map((aspect) => {
    const said = aspectWords(row, aspect, viewer);
    return `${ASPECT_NAMES[aspect][viewer.language]}: ${said === null ? notOnRecord(viewer) : escapeMrkdwn(said)}`;
  });
  const over =
    isSold(row.status) || !isOver(row.status)
      ? []
      : [inWords(viewer, `${statusWords(row.status, 'en')}, no longer running`, 'ya no vigente')];
  return `${head}: ${[...parts, ...over].join('; ')}`;
}

const ASPECT_NAMES: Readonly<Record<Aspect, { readonly en: string; readonly es: string }>> = {
  media: { en: 'media', es: 'medios' },
  exclusivity: { en: 'exclusivity', es: 'exclusividad' },
  window: { en: 'window', es: 'ventana' },
  seasons: { en: 'seasons', es: 'temporadas' },
  languages: { en: 'languages', es: 'idiomas' },
  signed: { en: 'signed', es: 'firma' },
  note: { en: 'note', es: 'nota' },
};

function aspectWords(row: DealRow, aspect: Aspect, viewer: Viewer): string | null {
  const { language } = viewer;
  const words = {
    media: () => mediaWords(row.media, language),
    exclusivity: () => (row.exclusivity === null ? '' : exclusivityWords(row.exclusivity, language)),
    window: () => windowOf(row, viewer),
    seasons: () => (row.seasons.length === 0 ? '' : seasonWords(row.seasons, language)),
    languages: () => row.languages.map((each) => languageWords(each, language)).join(', '),
    signed: () => (row.signedOn === null ? '' : formatDate(row.signedOn, language, 'short')),
    note: () => row.note ?? '',
  }[aspect]();
  return words === '' ? null : words;
}

/** "es-419 dubbed" as "Latin American Spanish dubbed (es-419)"; a code that has no name as it is. */
function languageWords(version: string, language: Viewer['language']): string {
  const [code = '', ...how] = version.split(' ');
  const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' });
  const name = /^[a-z]{2,3}(?:-[a-z0-9]+)*$/i.test(code) ? names.of(code) : undefined;
  return name === undefined ? version : `${[name, ...how].join(' ')} (${code})`;
}

/** Both ends named, with the one that is not on record said; Spanish months are followed by the date in figures. */
function windowOf({ startsOn, endsOn, windowRule }: DealRow, viewer: Viewer): string {
  if (startsOn === null && endsOn === null) return windowRule ?? '';
  const day = (date: DealRow['startsOn']) =>
    date === null
      ? notOnRecord(viewer)
      : inWords(viewer, formatDate(date, 'en', 'short'), `${formatDate(date, 'es', 'long')} (${date})`);
  const dates = inWords(
    viewer,
    `from ${day(startsOn)} to ${day(endsOn)}`,
    `del ${day(startsOn)} al ${day(endsOn)}`,
  );
  return windowRule === null ? dates : `${dates} (${windowRule})`;
}
