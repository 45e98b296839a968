import { companyKey } from '../../../catalogue/companies/company-key.ts';
import { readTerritory } from '../../../catalogue/read-territory.ts';
import type { Territory } from '../../../catalogue/territory.ts';
import type { BuyerInput, DealTerms } from '../../../deals/deal.ts';
import { type ForeseenDeal, foreseeDeals, type ToldSale } from '../../../deals/record/foresee-deals.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { ReadRow } from '../../article.ts';
import { byTitle } from './by-title.ts';
import type { Choices, DealMend } from './choices.ts';
import { type DealProposal, isSale, type RowQuestion, type TitleGroup } from './proposal.ts';
import { named } from './proposal-words.ts';

/** A row with the title it is of, before it is held against the record. */
export interface GroupedRow {
  readonly id: string;
  readonly row: ReadRow;
  readonly group: TitleGroup;
}

/** Holds the rows of a text against the record, title by title: two looks at each, whatever the number of rows. */
export async function proposeDeals(
  db: Db,
  rows: readonly GroupedRow[],
  choices: Choices,
): Promise<readonly DealProposal[]> {
  const drafts = rows.map((each) => draftOf(each, choices));
  const foreseen = new Map<ToldSale, ForeseenDeal>();
  const settled = new Map<Draft, Variant>();
  for (const [title, ofTitle] of byTitle(drafts)) {
    const asked = ofTitle.filter((draft) => draft.variants.length > 1);
    const variants = asked.flatMap((draft) => draft.variants);
    const looks = await foreseeDeals(db, { title, sales: variants.map(({ sale }) => sale) });
    // One of the ways to read it stands on record: then that is what is meant.
    for (const draft of asked) {
      const standing = draft.variants.find(({ sale }) => looks.get(sale)?.kind === 'twin');
      if (standing !== undefined) settled.set(draft, standing);
    }
    const sales = ofTitle.map((draft) => (settled.get(draft) ?? draft.stated).sale);
    for (const [sale, what] of await foreseeDeals(db, { title, sales })) foreseen.set(sale, what);
  }
  return drafts.map((draft) => {
    const { sale, answers } = settled.get(draft) ?? draft.stated;
    const what = foreseen.get(sale) ?? null;
    const isOpen = what === null || what.kind === 'new' || what.kind === 'advance';
    const isPerhaps = what?.kind === 'new' && what.perhaps.length > 0;
    const isSure = isSale({ sale }) && !isPerhaps && draft.row.byModel === undefined;
    return {
      kind: 'deal',
      id: draft.id,
      group: draft.group,
      row: draft.row,
      sale,
      questions: draft.questions.map((question) => ({
        ...question,
        answer: answers[question.about] ?? question.answer,
      })),
      isEarlier: draft.row.isNew === false,
      isMended: choices.deals[draft.id] !== undefined,
      foreseen: what,
      isOpen,
      isTicked: isOpen && (choices.ticks[draft.id] ?? isSure),
    };
  });
}

/** One way to read a row. */
interface Variant {
  readonly sale: ToldSale;
  readonly answers: Readonly<Partial<Record<RowQuestion['about'], string>>>;
}

interface Draft extends GroupedRow {
  /** As the person answered so far; what is not answered stands as it was written. */
  readonly stated: Variant;
  readonly questions: readonly RowQuestion[];
  /** Every way to read what is not answered yet. */
  readonly variants: readonly Variant[];
}

function draftOf(each: GroupedRow, choices: Choices): Draft {
  const mend = choices.deals[each.id];
  if (mend !== undefined) {
    const stated = { sale: mendedSale(mend), answers: {} };
    return { ...each, stated, questions: [], variants: [stated] };
  }
  const { row } = each;
  const answerTo = (about: RowQuestion['about']) => choices.answers[`${each.id}:${about}`] ?? null;
  const territories = territoriesOf(row);
  const buyers = buyersOf(row);
  const territory = territories.find(({ label }) => label === answerTo('territory'));
  const buyer = buyers.find((name) => name === answerTo('buyer'));
  const questions: RowQuestion[] = [];
  const unclear = unclearPlace(row);
  if (unclear !== null) {
    questions.push({
      about: 'territory',
      words:
        unclear.candidates.length > 1 ? `${named(row.territoryText)}: which is meant?` : unclear.question,
      choices: unclear.candidates.map(({ label }) => label),
      answer: territory?.label ?? null,
    });
  }
  if (buyers.length > 1) {
    questions.push({
      about: 'buyer',
      words: `${named(row.buyer ?? '')}: who holds the licence?`,
      choices: buyers.flatMap((name) => name ?? []),
      answer: buyer ?? null,
    });
  }
  const terms = termsOfRow(row);
  const stated = {
    sale: { territory: territory ?? row.territory, buyer: buyerInput(buyer ?? row.buyer), terms },
    answers: {},
  };
  const ways = (territory === undefined ? territories : [territory]).flatMap((place) =>
    (buyer === undefined ? buyers : [buyer]).map((name) => ({
      sale: { territory: place, buyer: buyerInput(name), terms },
      answers: { territory: place.label, ...(name === null ? {} : { buyer: name }) },
    })),
  );
  return { ...each, stated, questions, variants: questions.length === 0 ? [stated] : ways };
}

/** What has to be asked about the place; with fewer than two candidates the person has to name the countries. */
function unclearPlace({ territoryText }: ReadRow) {
  const reading = readTerritory(territoryText, 'record');
  return reading.kind === 'ambiguous' ? reading : null;
}

/** The ways to read the territory; one = it is clear, or nothing can be offered. */
function territoriesOf(row: ReadRow): readonly Territory[] {
  const candidates = unclearPlace(row)?.candidates ?? [];
  return candidates.length > 1 ? candidates : [row.territory];
}

/** "X (Y)": either can hold the licence. */
function buyersOf({ buyer, buyerInBrackets }: ReadRow): readonly string[] | readonly [null] {
  if (buyer === null) return [null];
  if (buyerInBrackets === null || companyKey(buyerInBrackets) === '') return [buyer];
  const before = buyer.split('(')[0]?.trim() ?? '';
  return companyKey(before) === '' ? [buyer] : [before, buyerInBrackets];
}

function buyerInput(name: string | null): BuyerInput {
  return name === null || companyKey(name) === '' ? { kind: 'undisclosed' } : { kind: 'named', name };
}

function termsOfRow({ media, exclusivity, licence, seasons, status }: ReadRow): DealTerms {
  return {
    media,
    exclusivity,
    licence,
    window: { startsOn: null, endsOn: null, rule: null },
    seasons,
    languages: [],
    status,
    signedOn: null,
    embargoUntil: null,
    clearance: 'cleared',
    market: null,
    note: null,
  };
}

function mendedSale({ territory, buyer, terms }: DealMend): ToldSale {
  const reading = readTerritory(territory, 'record');
  if (reading.kind !== 'territory') throw new Error('a territory that was offered cannot be read');
  return { territory: reading.territory, buyer: buyerInput(buyer), terms };
}
