import { titleLabel } from '../../../catalogue/titles/title.ts';
import { licenceWords, termsLine } from '../../../deals/deal-words.ts';
import { joinList, plural, truncate } from '../../../platform/text/lists.ts';
import { wholeFigure } from '../../../ratings/figure-words.ts';
import {
  type DealProposal,
  type FigureProposal,
  isSale,
  type LeftOut,
  type Proposal,
  type Proposals,
  type TitleGroup,
} from './proposal.ts';

/** Plain text for the terminal and the desk alike; whoever shows it in Slack escapes it. */

const EVIDENCE_CHARACTERS = 240;
/** Names are short; what a hostile text calls one is not. */
const NAME_CHARACTERS = 100;

/** "Mexico → Imagen TV", "3.1 million viewers, Mexico". */
export function itemName(item: Proposal): string {
  return item.kind === 'deal' ? dealName(item) : figureName(item);
}

/** What the text says of a row beyond its name: "signed · free TV · told as an earlier sale". */
export function itemFacts(item: Proposal): string {
  if (item.kind === 'figure') {
    const { claim, dateWords } = item.read;
    return [
      byModelWords(item.read),
      claim === null ? '' : `said of it: “${claim}”`,
      dateWords === null || item.told?.measurement.aired ? '' : `broadcast “${dateWords}”, no date recorded`,
    ]
      .filter((part) => part !== '')
      .join(' · ');
  }
  const { row, sale } = item;
  return [
    termsLine(sale.terms, 'en'),
    sale.terms.licence === 'finished' ? licenceWords('finished', 'en') : '',
    row.stage === null ? '' : row.stage.replace('_', ' '),
    row.isNew === null ? '' : row.isNew ? 'told as new' : 'told as an earlier sale',
    row.localTitle === null ? '' : `local title “${named(row.localTitle)}”`,
    byModelWords(row),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** What a person should look at twice. */
function byModelWords({ byModel }: { readonly byModel?: true }): string {
  return byModel === undefined ? '' : 'found by a language model, not ticked';
}

/** The words it came from, between quotation marks. */
export function evidenceWords({ evidence }: Pick<LeftOut, 'evidence'>): string {
  const words = evidence?.text.replace(/\s+/g, ' ').trim() ?? '';
  return words === '' ? '' : `“${truncate(words, EVIDENCE_CHARACTERS)}”`;
}

/** What has to be asked about a row, with what can be answered. */
export function questionLines(item: Proposal): readonly string[] {
  if (item.kind === 'figure') return [];
  return item.questions
    .filter(({ answer }) => answer === null)
    .map(({ words, choices }) => (choices.length === 0 ? words : `${words} ${choices.join(' · ')}`));
}

/** "Miracle in Cell No. 7 (2019, film)", or what has to be asked about its name. */
export function groupWords({ name, aka, meant }: TitleGroup): string {
  const also = aka.length === 0 ? '' : `; also ${aka.map((each) => `“${named(each)}”`).join(', ')}`;
  switch (meant.kind) {
    case 'known':
      return named(titleLabel(meant.title));
    case 'new':
      return `${named(meant.name)} (new title${also})`;
    case 'open':
      return name === null ? 'No title named' : `“${named(name)}” (no title on record has that name${also})`;
  }
}

/** A name as it stands in a line. */
export function named(name: string): string {
  return truncate(name, NAME_CHARACTERS);
}

/** "Perhaps: A, B." for a name that no title on record has. */
export function nearestWords({ meant }: TitleGroup): string {
  if (meant.kind !== 'open' || meant.nearest.length === 0) return '';
  return `Perhaps: ${meant.nearest.map((title) => named(titleLabel(title))).join(', ')}.`;
}

/** How many there are, and how many of them are new: "8 sales and 9 figures: all of it is on record already." */
export function summaryWords({ items }: Proposals): string {
  if (items.length === 0) return 'No sale and no figure was found in this text.';
  const rows = items.filter((item) => item.kind === 'deal');
  const sales = rows.filter(isSale).length;
  const figures = items.length - rows.length;
  const counts = [
    ...(sales === 0 ? [] : [plural(sales, 'sale', 'sales')]),
    ...(sales === rows.length
      ? []
      : [plural(rows.length - sales, 'row that is not a sale yet', 'rows that are not sales yet')]),
    ...(figures === 0 ? [] : [plural(figures, 'figure', 'figures')]),
  ];
  const open = items.filter(({ isOpen }) => isOpen).length;
  const found = `The text tells of ${joinList(counts, 'en')}`;
  if (open === 0) return `${found}. ${nothingToRecord(items)}`;
  return open === items.length ? `${found}.` : `${found}, ${open} of them not on record yet.`;
}

function nothingToRecord(items: readonly Proposal[]): string {
  const standing = items.filter(({ foreseen }) => foreseen !== null && foreseen.kind !== 'refused');
  if (standing.length < items.length) return 'None of it can be recorded as it stands.';
  const differs = items.some(({ foreseen }) => foreseen?.kind === 'twin' && foreseen.differs);
  return differs
    ? 'Nothing new: all of it is on record already, some of it otherwise.'
    : 'Nothing new: all of it is on record already.';
}

const LEFT_OUT_WORDS: Readonly<Record<LeftOut['reason'], string>> = {
  rights_in: 'Rights that were bought in, not a sale',
  rival: 'Of a rival',
  other_programme: 'Of another programme',
  benchmark: 'Named for comparison, not a figure of the title',
  based_on: 'What it is based on',
  talks: 'Talks without names',
  too_many: 'More than can be proposed at once: paste the rest by itself',
};

/** What was read and not proposed: "Rights that were bought in, not a sale: “...”". */
export function leftOutWords(one: LeftOut): string {
  const words = LEFT_OUT_WORDS[one.reason];
  return one.evidence === null ? `${words} (${one.count}).` : `${words}: ${evidenceWords(one)}`;
}

function dealName({ sale }: DealProposal): string {
  const buyer = sale.buyer.kind === 'named' ? sale.buyer.name : 'undisclosed buyer';
  return `${named(sale.territory.label)} → ${named(buyer)}`;
}

function figureName({ told, read }: FigureProposal): string {
  const measurement = told?.measurement ?? {
    territory: { label: 'territory not stated', codes: [], doubtful: [], languages: [] },
    channel: read.channel,
    aired: null,
    scope: read.scope,
    slot: null,
  };
  const { metric, value, bound, base, target } = read;
  const figure = { metric, value, bound, base, target, claim: null, source: null };
  return wholeFigure({ ...figure, ...measurement }, 'en').replace(/, source not given$/, '');
}
