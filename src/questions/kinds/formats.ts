import { z } from 'zod';
import { titleById } from '../../catalogue/titles/title-store.ts';
import { LICENCES, type Status } from '../../deals/deal.ts';
import { statusWords } from '../../deals/deal-words.ts';
import { isSold } from '../../deals/recorded-deal.ts';
import { escapeMrkdwn, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import type { Viewer } from '../answer.ts';
import { codesOf, sortRows } from '../narrow/territory-rows.ts';
import {
  buyerIdsParam,
  buyersOf,
  placeOf,
  statusesParam,
  territoryOf,
  territoryParam,
  titleIdParam,
} from '../params.ts';
import { type DealRow, dealRows } from '../records/deal-rows-store.ts';
import { readable } from '../sales-of-title.ts';
import { countriesWords } from '../say/countries-words.ts';
import { dealCsv, grantLine, grantsOf, isOver, sourcesOf } from '../say/deal-lines.ts';
import { goneTitle } from '../say/gone.ts';
import { inWords, noSaleRecorded } from '../say/in-words.ts';
import { placeName } from '../say/place-name.ts';
import { firstTitle } from '../understand/linked-question.ts';
import { defineKind } from './kind.ts';

const EITHER = /\b(?:or|o|yoksa|mi|veya|ya da)\b/;
/** "Is TITLE a remake of something?" asks what it comes from. */
const IS_ITSELF =
  /\b(?:is|was) (?:the )?(?:TITLE|it|this) (?:also |really |actually |itself )?(?:an? |the )?(?:\w+ )?(?:remake|adaptation|version)\b|\bTITLE (?:es|era) (?:una? )?(?:remake|adaptacion|version)\b|\bTITLE (?:bir )?(?:uyarlama|yeniden cevrim|remake) m[iu]\b/;
const COUNTRIES = /\b(?:how many|countries|territories|cuant\w+|paises|territorios|kac|ulke\w*)\b/;

/** Formats and local versions, apart from licences of the finished programme; which of the two a territory took. */
export const formats = defineKind({
  id: 'formats',
  params: z.object({
    titleId: titleIdParam,
    /** Null = which of them. */
    licence: z.enum(LICENCES).nullable(),
    territory: territoryParam,
    buyerIds: buyerIdsParam,
    /** `commissioned`, `in_development`; empty = any. */
    statuses: statusesParam,
    counted: z.boolean(),
  }),
  examples: [
    'Who makes the Brazilian version of Paper Moons?',
    'Did Portugal take the format of Paper Moons or the finished series?',
    'which countries commissioned their own version of paper moons',
    '¿Quién hace la versión brasileña de Paper Moons?',
  ],
  read(question) {
    const { licence, statuses } = question.terms;
    const local = statuses.filter((status) => status === 'commissioned' || status === 'in_development');
    if ((licence === null && local.length === 0) || IS_ITSELF.test(question.words)) return null;
    const title = firstTitle(question);
    if (title === null) return question.unknown.length > 0 ? { score: 9, missing: 'title' } : null;
    const both =
      /\bformat\w*|version\w*|remake\w*|versiyon\w*/.test(question.words) &&
      /\b(?:finished|ready ?made|canned|tapes?|episodes|lata|terminad\w*|hazir|(?:original|completed) (?:series|show|programme|film))\b/.test(
        question.words,
      );
    return {
      score: 14,
      params: {
        titleId: title.id,
        licence: both && EITHER.test(question.words) ? null : (licence ?? 'format'),
        territory: placeOf(question),
        buyerIds: buyersOf(question),
        statuses: [...local],
        counted: COUNTRIES.test(question.words),
      },
    };
  },
  async answer(deps, { titleId, licence, territory: label, buyerIds, statuses, counted }, viewer) {
    const title = await titleById(deps.db, titleId);
    if (title === null) return goneTitle(viewer);
    const territory = territoryOf(label);
    const { rows } = await dealRows(deps.db, {
      titleIds: [titleId],
      ...(territory === null ? {} : { codes: codesOf(territory), orDoubtful: true }),
      ...(buyerIds.length === 0 ? {} : { buyerIds }),
      ...readable(deps, viewer),
    });
    const near = sortRows(rows, territory);
    const all = [...near.sold, ...near.developing, ...near.over].filter(
      (row) => licence === null || row.licence === licence,
    );
    const wanted = all.filter((row) =>
      statuses.length === 0 ? isSold(row.status) : statuses.includes(row.status),
    );
    // Who asks for remake rights wants to know what is held of them, ordered or not.
    const options =
      licence === 'format' && statuses.length === 0 && !counted
        ? near.sold.filter((row) => row.licence === 'option')
        : [];
    const name = `*${plainInMrkdwn(title.name)}*`;
    const where =
      territory === null
        ? ''
        : ` ${inWords(viewer, 'in', 'en')} ${escapeMrkdwn(placeName(territory, viewer))}`;
    const what = licence === null ? '' : `, ${LICENCE_NAMES[licence][viewer.language]}`;
    const rest = all.filter((row) => !wanted.includes(row));
    if (wanted.length === 0) {
      const isDeveloping = rest.length > 0;
      const head = `${noSaleRecorded(viewer)}: ${name}${what}${where}.`;
      const otherLicence = near.sold.filter((row) => licence !== null && row.licence !== licence);
      return {
        kind: isDeveloping ? 'answer' : 'not_on_record',
        head: [head],
        list: [
          ...(otherLicence.length > 0 && territory !== null
            ? lines(inWords(viewer, 'Under another licence', 'Con otra licencia'), otherLicence, viewer)
            : []),
          ...restLines(rest, viewer),
        ],
        sources: sourcesOf([...rest, ...(territory === null ? [] : otherLicence)]),
      };
    }
    const status = statuses.includes('commissioned') ? inWords(viewer, 'commissioned', 'encargado') : null;
    const count = counted
      ? ` ${status === null ? '' : `${status}, `}${countriesWords(wanted, territory === null ? null : codesOf(territory), viewer)}.`
      : '';
    return {
      kind: 'answer',
      head: [`${name}${what}${where}:${count}`],
      list: [
        ...grantsOf(wanted).map((grant) =>
          grantLine(grant, viewer, { extras: licenceExtras(grant.first, viewer) }),
        ),
        ...lines(
          inWords(viewer, 'Options, no version so far', 'Opciones, sin versión por ahora'),
          options,
          viewer,
        ),
      ],
      tail: [...noteLines(wanted, licence, viewer), ...restNumbers(rest, viewer)],
      csv: dealCsv('formats.csv', wanted, viewer),
      sources: sourcesOf([...wanted, ...options]),
    };
  },
});

const LICENCE_NAMES = {
  format: { en: 'format', es: 'formato' },
  finished: { en: 'finished programme', es: 'programa terminado (finished)' },
  option: { en: 'option', es: 'opción' },
} as const;

/** A finished licence is printed as such here, where the difference is asked. */
function licenceExtras(row: DealRow, viewer: Viewer): readonly string[] {
  return row.licence === 'finished' ? [LICENCE_NAMES.finished[viewer.language]] : [];
}

/** The local title and maker stand in the note, which only sales may read. */
function noteLines(rows: readonly DealRow[], licence: string | null, viewer: Viewer): readonly string[] {
  if (!viewer.seesConfidential || licence !== 'format') return [];
  return rows.flatMap((row) =>
    row.note === null ? [] : [`${inWords(viewer, 'Note', 'Nota')} #${row.id}: ${escapeMrkdwn(row.note)}`],
  );
}

/** Beside an answer, rows of another status are named by number only: they are not what was asked for. */
function restNumbers(rows: readonly DealRow[], viewer: Viewer): readonly string[] {
  const statuses = [...new Set(rows.map((row) => row.status))];
  return statuses.map((status) => {
    const numbers = rows
      .filter((row) => row.status === status)
      .map((row) => `#${row.id}`)
      .join(', ');
    return inWords(
      viewer,
      `Not among them, ${statusWords(status, 'en')}: ${numbers}.`,
      `No incluidos, ${statusWords(status, 'es')}: ${numbers}.`,
    );
  });
}

/** Told, but not counted: what is not ordered, and what is over. */
function restLines(rows: readonly DealRow[], viewer: Viewer): readonly string[] {
  const of = (status: (status: Status) => boolean) => rows.filter((row) => status(row.status));
  return [
    ...lines(
      inWords(viewer, 'In development only, not commissioned', 'Solo en desarrollo, sin encargo'),
      of((status) => status === 'in_development'),
      viewer,
    ),
    ...lines(
      inWords(viewer, 'Signed, not commissioned so far', 'Firmado, sin encargo por ahora'),
      of((status) => status === 'signed' || status === 'presale'),
      viewer,
    ),
    ...lines(
      inWords(viewer, 'Commissioned', 'Encargado'),
      of((status) => status === 'commissioned' || status === 'on_air'),
      viewer,
    ),
    ...lines(inWords(viewer, 'Expired', 'Vencido'), of(isOver), viewer),
  ];
}

function lines(label: string, rows: readonly DealRow[], viewer: Viewer): readonly string[] {
  return rows.length === 0 ? [] : [`${label}:`, ...grantsOf(rows).map((grant) => grantLine(grant, viewer))];
}
