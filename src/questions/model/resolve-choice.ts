import { awardKey } from '../../catalogue/awards/award.ts';
import { companyKey } from '../../catalogue/companies/company-key.ts';
import { readTerritory } from '../../catalogue/read-territory.ts';
import type { TitleRef } from '../../catalogue/titles/title.ts';
import { titlesByName } from '../../catalogue/titles/titles-by-name.ts';
import type { Db } from '../../platform/db/database.ts';
import { nameKey } from '../../platform/text/name-key.ts';
import type { QuestionKind } from '../kinds/kind.ts';
import { buyersOf, placesOf } from '../params.ts';
import type { LinkedQuestion } from '../understand/linked-question.ts';
import { companiesWithKeys, otherKeys } from '../understand/names-store.ts';
import type { CompanySpan, TitleSpan } from '../understand/spans.ts';
import { keepsToTheWords } from './keeps-to-the-words.ts';

type Params = Readonly<Record<string, unknown>>;

/** A choice that holds: the question with the names it was found to name, and the parameters without their titles. */
export interface ResolvedChoice {
  readonly kind: QuestionKind;
  readonly meant: LinkedQuestion;
  /** The kind's parameters, for the titles of the choice. */
  paramsFor(titles: readonly TitleRef[]): Params | null;
}

/**
 * Turns a model's names into what they are on record, for somebody who may see it. Null when a name does not stand in the
 * question or is not on record, when the choice leaves out what the question says, or when it says more than the question.
 */
export async function resolveChoice(
  db: Db,
  { kind, params }: { readonly kind: QuestionKind; readonly params: Params },
  { question, publicAt }: { readonly question: LinkedQuestion; readonly publicAt: Date | null },
): Promise<ResolvedChoice | null> {
  const { title, titles: listed, buyer, award, ...own } = params;
  const stands = (name: string) => standsIn(name, question.text);

  const titleNames = [...names(title), ...names(listed)];
  const titles = await titlesNamed(db, titleNames.filter(stands));
  if (titles.length !== titleNames.length) return null;

  const buyers = await companyNamed(db, names(buyer).filter(stands), publicAt);
  if (buyers.length !== names(buyer).length) return null;

  const awardKeys = names(award).filter(stands).map(awardKey);
  const knownAwards = await otherKeys(db, { channels: [], awards: awardKeys });
  if (awardKeys.length !== names(award).length || awardKeys.some((key) => !knownAwards.awards.has(key)))
    return null;

  const places = placesOf(question);
  const isPlace = (place: string) => places.includes(place) || (stands(place) && isTerritory(place));
  if (![...names(own.territory), ...names(own.territories)].every(isPlace)) return null;
  if (![...names(own.channel), ...names(own.channels)].every(stands)) return null;
  if (!keepsToTheWords(own, question)) return null;
  if (leavesOut({ ...own, buyer, award }, question)) return null;

  const meant: LinkedQuestion = {
    ...question,
    titles: titles.length > 0 ? titles : question.titles,
    companies: buyers.length > 0 ? buyers : question.companies,
  };
  return {
    kind,
    meant,
    paramsFor(chosen) {
      const ids = chosen.map(({ id }) => id);
      const parsed = kind.params.safeParse({
        ...own,
        titleId: ids[0] ?? null,
        titleIds: ids,
        buyerIds: buyers.length > 0 ? buyersOf(meant) : [],
        buyerName: buyers[0]?.text ?? null,
        awardKey: awardKeys[0] ?? null,
        unknown: null,
      });
      return parsed.success ? (parsed.data as Params) : null;
    },
  };
}

function names(value: unknown): readonly string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((each): each is string => typeof each === 'string' && each.trim() !== '');
}

/** Word for word, case and accents aside. */
function standsIn(name: string, text: string): boolean {
  const key = nameKey(name);
  return key !== '' && ` ${nameKey(text)} `.includes(` ${key} `);
}

function isTerritory(place: string): boolean {
  return readTerritory(place, 'as_written').kind === 'territory';
}

async function titlesNamed(db: Db, typed: readonly string[]): Promise<readonly TitleSpan[]> {
  const found = await titlesByName(db, typed);
  return typed.flatMap((text): readonly TitleSpan[] => {
    const named = found.get(text);
    if (named === undefined || named.kind === 'none') return [];
    const titles = named.kind === 'found' ? [named.title] : named.candidates;
    return [{ what: 'title', from: 0, to: 0, text, strength: 3, how: 'exact', titles }];
  });
}

async function companyNamed(
  db: Db,
  typed: readonly string[],
  publicAt: Date | null,
): Promise<readonly CompanySpan[]> {
  const [text] = typed;
  if (text === undefined) return [];
  const channelKey = companyKey(text);
  const hits = await companiesWithKeys(db, [channelKey], publicAt);
  const companies = [...new Map(hits.map(({ company }) => [company.id, company])).values()];
  if (companies.length === 0) return [];
  return [{ what: 'company', from: 0, to: 0, text, strength: 3, channelKey, how: 'exact', companies }];
}

/** Names that the rules found in the question and the choice takes no note of; titles and places are told of elsewhere. */
function leavesOut(params: Params, { companies, channels, awards }: LinkedQuestion): boolean {
  const says = (...keys: readonly string[]) => keys.some((key) => names(params[key]).length > 0);
  return (
    (companies.length > 0 && !says('buyer', 'channel', 'channels')) ||
    (channels.length > 0 && !says('channel', 'channels', 'buyer')) ||
    (awards.length > 0 && !says('award'))
  );
}
