import { z } from 'zod';
import { AWARD_RESULTS, type AwardOnRecord, type AwardResult } from '../../catalogue/awards/award.ts';
import { selectAwards } from '../../catalogue/awards/award-store.ts';
import { titleById } from '../../catalogue/titles/title-store.ts';
import { escapeMrkdwn, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { nameKey } from '../../platform/text/name-key.ts';
import type { Viewer } from '../answer.ts';
import { awardKeysHolding } from '../records/award-keys-store.ts';
import { goneTitle } from '../say/gone.ts';
import { inWords, notOnRecord } from '../say/in-words.ts';
import { nothingCalled } from '../say/no-answer.ts';
import type { Said } from '../say/said.ts';
import { firstTitle } from '../understand/linked-question.ts';
import { defineKind } from './kind.ts';

const RESULT_PATTERNS: readonly (readonly [AwardResult, RegExp])[] = [
  [
    'won',
    /\b(?:won|win|wins|winner|winners|winning|gan(?:o|aron|ado|ada|ar|a)|ganador\w*|premiad\w*|kazan\w*)\b/,
  ],
  ['nominated', /\b(?:nominat\w*|nominee\w*|nomina\w*|aday\w*)\b/],
  ['submitted', /\b(?:submi\w*|presentad\w*|candidat\w*)\b/],
  ['selected', /\b(?:selected|selection|shortlist\w*|in competition|seleccion\w*|secildi)\b/],
];
const AWARDS =
  /\b(?:awards?|awarded|prizes?|trophy|trophies|hono?u?rs?|festivals?|oscars?|emmys?|accolades?|laurels?|premios?|galardon\w*|odul\w*|festival\w*)\b/;
/** "Won its slot" is a claim about an audience. */
const AUDIENCE = /\b(?:slot|night|time ?slot|prime ?time|evening|audience share|ratings?)\b/;
/** "Which titles won something": then the title is what is asked for. */
const TITLES =
  /\b(?:which|what|any|our|all|list|que|cual(?:es)?|nuestr[ao]s|hangi|bizim)(?: of)?(?: our| the)? (?:titles?|shows?|series|films?|movies?|programm?es?|titulos?|peliculas?|yapim\w*|dizi\w*|film\w*)\b/;
const ALL = 500;

/** Awards of a title or at a festival, each as what it is: won, nominated, submitted or selected. */
export const awards = defineKind({
  id: 'awards',
  params: z.object({
    titleId: z.number().int().nullable(),
    awardKey: z.string().nullable(),
    results: z.array(z.enum(AWARD_RESULTS)),
    year: z.number().int().nullable(),
    /** "best actor", as asked for; null = any. */
    category: z.string().nullable().default(null),
    /** A name in the question that no award on record has; then nothing is claimed of it. */
    unknown: z.string().nullable(),
  }),
  examples: [
    'What did The Lantern win?',
    'which of our titles won at the golden reel',
    '¿Qué premios ganó The Lantern?',
    'The Lantern hangi ödülleri kazandı?',
  ],
  read(question) {
    const { words } = question;
    const results = RESULT_PATTERNS.filter(([, pattern]) => pattern.test(words)).map(([result]) => result);
    const [award] = question.awards;
    const named = award !== undefined || AWARDS.test(words);
    if (!named && (results.length === 0 || AUDIENCE.test(words))) return null;
    const title = firstTitle(question);
    const unknown = award === undefined ? (question.unknown[0] ?? null) : null;
    if (title === null && award === undefined && unknown === null && !named && !TITLES.test(words))
      return null;
    return {
      score: title === null && award === undefined ? 12 : 15,
      params: {
        titleId: title?.id ?? null,
        awardKey: award?.awardKey ?? null,
        results,
        year: yearOf(question.period),
        category: categoryIn(words),
        unknown,
      },
    };
  },
  async answer(deps, { titleId, awardKey, results, year, unknown, category }, viewer) {
    const title = titleId === null ? null : await titleById(deps.db, titleId);
    if (titleId !== null && title === null) return goneTitle(viewer);
    const held = titleId === null && unknown !== null ? await awardKeysHolding(deps.db, unknown) : null;
    if (held?.length === 0) return nothingCalled(unknown, viewer);
    const all = await selectAwards(
      deps.db,
      {
        ...(titleId === null ? {} : { titleIds: [titleId] }),
        ...(awardKey !== null ? { keys: [awardKey] } : held !== null ? { keys: held } : {}),
      },
      ALL,
    );
    const ofYear = year === null ? all : all.filter((award) => award.year === null || award.year === year);
    const about = title === null ? '' : `*${plainInMrkdwn(title.name)}*: `;
    if (unknown !== null && held === null && !ofYear.some((award) => holds(award, unknown))) {
      return {
        kind: 'not_on_record',
        head: [`${about}“${escapeMrkdwn(unknown)}”: ${notOnRecord(viewer)}.`],
        ...beside(ofYear, viewer, title === null),
      };
    }
    const named =
      unknown === null || held !== null ? ofYear : ofYear.filter((award) => holds(award, unknown));
    const inCategory = category === null ? named : named.filter((award) => isOfCategory(award, category));
    const found =
      results.length === 0 ? inCategory : inCategory.filter(({ result }) => results.includes(result));
    if (found.length > 0) {
      return {
        kind: 'answer',
        head: [
          title === null
            ? inWords(viewer, 'Awards on record:', 'Premios en el registro:')
            : `${about}${inWords(viewer, 'on record:', 'en el registro:')}`,
        ],
        list: found.map((award) => awardLine(award, viewer, title === null)),
        sources: awardSources(found),
      };
    }
    const asked = results.map((result) => RESULT_NOUNS[result][viewer.language]).join(', ');
    const what = asked === '' ? inWords(viewer, 'an award', 'un premio') : asked;
    const asWhat = [
      ...(awardKey === null ? [] : [all[0]?.award ?? awardKey]),
      ...(category === null ? [] : [category]),
    ];
    const where = asWhat.length === 0 ? '' : ` (${escapeMrkdwn(asWhat.join(', '))})`;
    const near = inCategory.length > 0 ? inCategory : named;
    return {
      kind: near.length > 0 ? 'answer' : 'not_on_record',
      head: [`${about}${what}${where}: ${notOnRecord(viewer)}.`],
      ...beside(near, viewer, title === null),
    };
  },
});

/** What is on record instead, each under its own word: a submission is not a nomination. */
function beside(
  found: readonly AwardOnRecord[],
  viewer: Viewer,
  withTitle: boolean,
): Pick<Said, 'list' | 'sources'> {
  if (found.length === 0) return {};
  return {
    list: [
      inWords(viewer, 'What is on record:', 'Lo que consta:'),
      ...found.map((award) => awardLine(award, viewer, withTitle)),
    ],
    sources: awardSources(found),
  };
}

const RESULT_NOUNS = {
  won: { en: 'a win', es: 'un premio ganado' },
  nominated: { en: 'a nomination', es: 'una nominación' },
  submitted: { en: 'a submission', es: 'una candidatura presentada' },
  selected: { en: 'a selection', es: 'una selección' },
} as const;
const RESULT_WORDS = {
  won: { en: 'won', es: 'ganó' },
  nominated: { en: 'nominated', es: 'nominado' },
  submitted: { en: 'submitted (not a nomination)', es: 'presentado (submitted), que no es nominación' },
  selected: { en: 'selected', es: 'seleccionado' },
} as const;

function awardLine(
  { title, result, category, award, edition, year, id }: AwardOnRecord,
  viewer: Viewer,
  withTitle: boolean,
): string {
  const parts = [
    RESULT_WORDS[result][viewer.language],
    category === null ? null : escapeMrkdwn(category),
    escapeMrkdwn(award),
    edition === null
      ? null
      : inWords(viewer, `edition ${escapeMrkdwn(edition)}`, `edición ${escapeMrkdwn(edition)}`),
    year === null ? null : String(year),
  ].filter((part) => part !== null);
  return `• ${withTitle ? `*${plainInMrkdwn(title.name)}*: ` : ''}${parts.join(', ')} (#${id})`;
}

function awardSources(found: readonly AwardOnRecord[]) {
  return found.map(({ id, recordedBy, recordedAt }) => ({
    record: 'award' as const,
    id,
    recordedBy,
    recordedAt,
  }));
}

const CATEGORY =
  /\b((?:best|outstanding|mejor(?:es)?|en iyi) (?!of\b|title|show|award|prize|premio|odul)\w+(?: (?!at\b|in\b|for\b|from\b|award|prize|with\b|on\b|this\b|last\b|en\b|por\b|para\b|odul|TITLE|DATE|AWARD|PLACE)\w+){0,4})/;

/** "best international feature film": what an award is for, as the question says it. */
function categoryIn(words: string): string | null {
  return CATEGORY.exec(words)?.[1] ?? null;
}

function isOfCategory({ category }: AwardOnRecord, asked: string): boolean {
  const words = nameKey(asked).split(' ');
  const key = ` ${nameKey(category ?? '')} `;
  return words.every((word) => key.includes(` ${word} `));
}

function holds({ award, category }: AwardOnRecord, name: string): boolean {
  const text = `${award} ${category ?? ''}`.toLowerCase();
  return name
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The year of a period that is one. */
function yearOf(period: { readonly from: string | null; readonly to: string | null } | null): number | null {
  const [from, to] = [period?.from ?? '', period?.to ?? ''];
  return from.endsWith('-01-01') && to.endsWith('-12-31') && from.slice(0, 4) === to.slice(0, 4)
    ? Number(from.slice(0, 4))
    : null;
}
