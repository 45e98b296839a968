import { actions, button, header, type Message, paragraph } from '../../../platform/slack/blocks.ts';
import { cut, LIMITS } from '../../../platform/slack/limits.ts';
import { plainInMrkdwn } from '../../../platform/slack/mrkdwn.ts';
import { shareButton } from '../../../platform/slack/share.ts';
import { joinList, plural } from '../../../platform/text/lists.ts';
import { AWARD_RESULTS, type AwardInput, type AwardResult } from '../../awards/award.ts';
import { countryName, countryOf } from '../../countries.ts';
import { DETAIL_LABELS, DETAIL_NAMES, isMissing, type TitleDetails } from '../edit/title-details.ts';
import {
  ADD_RATING_FOR_TITLE,
  RECORD_DEAL_FOR_TITLE,
  type TitleName,
  type TitleRef,
  titleLabel,
} from '../title.ts';
import { describeTitleName, shown } from './title-blocks.ts';

/** Value: a title's id. */
export const EDIT_TITLE = 'title_edit';
/** Value: a title's id. */
export const SHARE_TITLE = 'title_share';

/** Whether one person reads a card, or everybody in a channel. */
export type CardPlace = 'private' | 'channel';

/** What is left out of a list is counted, so that a card stays one message. */
const LISTED = { names: 15, countries: 60, people: 12, awards: 8 } as const;
const LONGEST = { item: 100, logline: 300, synopsis: 700, figure: 250 } as const;

export interface TitleCard {
  readonly title: TitleRef & TitleDetails;
  readonly names: readonly TitleName[];
  /** Where it is sold: ISO codes, also of parts of a country. */
  readonly soldIn: readonly string[];
  readonly awards: readonly AwardInput[];
  readonly quotes: { readonly approved: number; readonly waiting: number };
  /** The best figure of each metric, whole and labelled: plain text. */
  readonly figures: readonly string[];
}

/**
 * What is on record of a title: its names, what it is, where it is sold to date, its best figures. In private also what
 * is missing, and what can be done with it.
 */
export function titleCard(card: TitleCard, place: CardPlace = 'private'): Message {
  const { title } = card;
  const facts = [
    ...identityLines(card),
    soldTo(card.soldIn),
    ...peopleLines(title),
    ...storyLines(title),
    ...awardLines(card.awards),
    ...figureLines(card.figures),
    ...(place === 'private' ? [quotesLine(card.quotes), ...missingLine(title)] : []),
  ];
  const value = String(title.id);
  return {
    text: cut([shown(title), ...facts].join('\n'), LIMITS.messageText),
    blocks: [
      header(titleLabel(title)),
      ...paragraph(facts.join('\n')).blocks,
      ...(place === 'channel'
        ? []
        : [
            actions(`title:${title.id}`, [
              button({ text: 'Record deal', actionId: RECORD_DEAL_FOR_TITLE, value, style: 'primary' }),
              button({ text: 'Add rating', actionId: ADD_RATING_FOR_TITLE, value }),
              button({ text: 'Edit', actionId: EDIT_TITLE, value }),
              shareButton(SHARE_TITLE, value),
            ]),
          ]),
    ],
  };
}

function identityLines({ title, names }: TitleCard): readonly string[] {
  const others = names
    .filter((name) => name.kind !== 'main' || name.text !== title.name)
    .map(describeTitleName);
  const { episodes, minutes, genres, countries } = title;
  const length = [
    episodes === null ? null : plural(episodes, 'episode', 'episodes'),
    minutes === null ? null : `${minutes} minutes`,
  ].filter((part) => part !== null);
  const made = countries.map((code) => countryName(code, 'en'));
  const said = [
    length.length === 0 ? null : length.join(' × '),
    genres.length === 0 ? null : plainInMrkdwn(genres.slice(0, LISTED.people).join(', ')),
    made.length === 0 ? null : `made in ${joinList(made, 'en')}`,
  ].filter((part) => part !== null);
  return [
    `Other names: ${others.length === 0 ? 'not on record' : listed(others, LISTED.names)}`,
    `Kind: ${title.kind ?? 'not on record'} · Year: ${title.year ?? 'not on record'}`,
    ...(said.length === 0 ? [] : [cut(said.join(' · '), LIMITS.contextText)]),
  ];
}

function peopleLines(title: TitleDetails): readonly string[] {
  return (['directors', 'cast', 'producers'] as const)
    .filter((name) => title[name].length > 0)
    .map((name) => `${DETAIL_LABELS[name]}: ${listed(title[name].map(plainItem), LISTED.people)}`);
}

function storyLines({ basedOn, logline, synopsis }: TitleDetails): readonly string[] {
  return [
    basedOn === null ? null : `Based on: ${plainInMrkdwn(cut(basedOn, LONGEST.logline))}`,
    logline === null ? null : `Logline: ${plainInMrkdwn(cut(logline, LONGEST.logline))}`,
    synopsis === null ? null : `Synopsis: ${plainInMrkdwn(cut(synopsis, LONGEST.synopsis))}`,
  ].filter((line) => line !== null);
}

const RESULT_HEADINGS: Readonly<Record<AwardResult, string>> = {
  won: 'Won',
  nominated: 'Nominated',
  submitted: 'Submitted',
  selected: 'Selected',
};

/** A line for each kind of result: a submission never reads as a nomination, nor one as a prize. */
function awardLines(awards: readonly AwardInput[]): readonly string[] {
  return AWARD_RESULTS.map((result) => ({ result, of: awards.filter((award) => award.result === result) }))
    .filter(({ of }) => of.length > 0)
    .map(({ result, of }) => `${RESULT_HEADINGS[result]}: ${listed(of.map(awardItem), LISTED.awards, '; ')}`);
}

function awardItem({ award, edition, year, category }: AwardInput): string {
  const parts = [category, award, edition === null ? null : `edition ${edition}`, year];
  return plainInMrkdwn(cut(parts.filter((part) => part !== null).join(', '), LONGEST.item));
}

function figureLines(figures: readonly string[]): readonly string[] {
  if (figures.length === 0) return ['Best figures: not on record'];
  return ['Best figures:', ...figures.map((figure) => `• ${plainInMrkdwn(cut(figure, LONGEST.figure))}`)];
}

function quotesLine({ approved, waiting }: TitleCard['quotes']): string {
  const wait = waiting === 0 ? '' : ` (${waiting} not approved yet)`;
  return `Approved quotes: ${approved}${wait}`;
}

function missingLine(title: TitleDetails): readonly string[] {
  const missing = DETAIL_NAMES.filter((name) => isMissing(title[name])).map((name) =>
    DETAIL_LABELS[name].toLowerCase(),
  );
  return missing.length === 0 ? [] : [`Not on record: ${missing.join(', ')}`];
}

function soldTo(codes: readonly string[]): string {
  const countries = [...new Set(codes.map(countryOf))];
  if (countries.length === 0) return 'Countries to date: no sale recorded';
  const names = countries
    .map((country) => soldCountry(country, codes))
    .sort((a, b) => a.localeCompare(b, 'en'));
  const count = `Countries to date: ${countries.length}`;
  if (names.length <= LISTED.countries) return `${count} – ${joinList(names, 'en')}`;
  return `${count} – ${listed(names, LISTED.countries)}`;
}

/** "Spain", or "Spain (Catalonia)" when only a part of it is sold. */
function soldCountry(country: string, codes: readonly string[]): string {
  const name = countryName(country, 'en');
  if (codes.includes(country)) return name;
  const parts = codes.filter((code) => countryOf(code) === country).map((code) => countryName(code, 'en'));
  return `${name} (${[...new Set(parts)].sort().join(', ')})`;
}

function plainItem(text: string): string {
  return plainInMrkdwn(cut(text, LONGEST.item));
}

/** The first items, and how many more there are. */
function listed(items: readonly string[], most: number, between = ', '): string {
  if (items.length <= most) return items.join(between);
  return `${items.slice(0, most).join(between)} and ${items.length - most} more`;
}
