import { titleLabel } from '../../../catalogue/titles/title.ts';
import { licenceWords, statusWords, termsLine } from '../../../deals/deal-words.ts';
import type { Clash } from '../../../deals/find-clashes.ts';
import { buyerWords, type RecordedDeal } from '../../../deals/recorded-deal.ts';
import { maySee, type Viewer } from '../../../deals/viewer.ts';
import { joinList, plural, truncate } from '../../../platform/text/lists.ts';
import { wholeFigure } from '../../../ratings/figure-words.ts';
import type { FigureOnRecord } from '../../../ratings/measurement.ts';
import type { DealProposal, FigureProposal, LeftOut, Proposal, Proposals, TitleGroup } from './proposal.ts';
import { whereBought } from './propose-deals.ts';

/** Plain text for the terminal and the desk alike; whoever shows it in Slack escapes it. */

const EVIDENCE_CHARACTERS = 240;
const CLASHES_SHOWN = 2;

/** "Mexico → Imagen TV", "3.1 million viewers, Mexico". */
export function itemName(item: Proposal): string {
  return item.kind === 'deal' ? dealName(item) : figureName(item);
}

/** What the text says of a row beyond its name: "signed · free TV · told as an earlier sale". */
export function itemFacts(item: Proposal): string {
  if (item.kind === 'figure') {
    const { claim, dateWords } = item.read;
    return [
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
    row.localTitle === null ? '' : `local title “${row.localTitle}”`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The words it came from, between quotation marks. */
export function evidenceWords({ evidence }: Pick<LeftOut, 'evidence'>): string {
  const words = evidence?.text.replace(/\s+/g, ' ').trim() ?? '';
  return words === '' ? '' : `“${truncate(words, EVIDENCE_CHARACTERS)}”`;
}

/** What the record says to it, a line each. A row that the viewer may not see is told without name and number. */
export function verdictLines(item: Proposal, viewer: Viewer | null): readonly string[] {
  return item.kind === 'deal' ? dealVerdict(item, viewer) : figureVerdict(item);
}

/** "Miracle in Cell No. 7 (2019, film)", or what has to be asked about its name. */
export function groupWords({ name, meant }: TitleGroup): string {
  switch (meant.kind) {
    case 'known':
      return titleLabel(meant.title);
    case 'new':
      return `${meant.name} (new title)`;
    case 'open':
      return name === null ? 'No title named' : `“${name}” (no title on record has that name)`;
  }
}

/** "Perhaps: A, B." for a name that no title on record has. */
export function nearestWords({ meant }: TitleGroup): string {
  if (meant.kind !== 'open' || meant.nearest.length === 0) return '';
  return `Perhaps: ${meant.nearest.map(titleLabel).join(', ')}.`;
}

/** How many there are, and how many of them are new: "8 sales and 9 figures: all of it is on record already." */
export function summaryWords({ items }: Proposals): string {
  if (items.length === 0) return 'No sale and no figure was found in this text.';
  const sales = items.filter(({ kind }) => kind === 'deal').length;
  const counts = [
    ...(sales === 0 ? [] : [plural(sales, 'sale', 'sales')]),
    ...(sales === items.length ? [] : [plural(items.length - sales, 'figure', 'figures')]),
  ];
  const open = items.filter(({ isOpen }) => isOpen).length;
  const found = `The text tells ${joinList(counts, 'en')}`;
  if (open === 0) return `${found}. Nothing new: all of it is on record already.`;
  return open === items.length ? `${found}.` : `${found}, ${open} of them not on record yet.`;
}

const LEFT_OUT_WORDS: Readonly<Record<LeftOut['reason'], string>> = {
  rights_in: 'Rights that were bought in, no sale',
  rival: 'Of a rival',
  other_programme: 'Of another programme',
  benchmark: 'Held beside it, no figure of the title',
  based_on: 'What it is based on',
  talks: 'Talks without names',
  too_many: 'More than can be proposed at once: paste the rest by itself',
};

/** What was read and not proposed: "Rights that were bought in, no sale: “...”". */
export function leftOutWords(one: LeftOut): string {
  const words = LEFT_OUT_WORDS[one.reason];
  return one.evidence === null ? `${words} (${one.count}).` : `${words}: ${evidenceWords(one)}`;
}

function dealName({ sale }: DealProposal): string {
  const buyer = sale.buyer.kind === 'named' ? sale.buyer.name : 'undisclosed buyer';
  return `${sale.territory.label} → ${buyer}`;
}

function dealVerdict(item: DealProposal, viewer: Viewer | null): readonly string[] {
  const { foreseen, sale, group, questions } = item;
  const open = questions.filter(({ answer }) => answer === null);
  const asked = open.map(({ words, choices }) =>
    choices.length === 0 ? words : `${words} ${choices.join(' · ')}`,
  );
  if (foreseen === null) {
    return [group.meant.kind === 'new' ? 'New, of a new title.' : 'New, once its title is known.', ...asked];
  }
  switch (foreseen.kind) {
    case 'repeated':
      return ['Told twice in this text: taken once.'];
    case 'twin':
      return [twinWords(foreseen.existing, foreseen.differs, item, viewer)];
    case 'advance': {
      const { existing } = foreseen;
      const now = statusWords(sale.terms.status, 'en');
      return sees(viewer, existing)
        ? [`#${existing.id} stands as ${statusWords(existing.status, 'en')} and becomes ${now}.`, ...asked]
        : [`New. ${HIDDEN}`, ...asked];
    }
    case 'new': {
      const isNewBuyer = sale.buyer.kind === 'named' && foreseen.isBuyerKnown === false;
      const buyer = isNewBuyer
        ? ` New buyer: ${buyerName(item)} is created ${whereBought(sale.territory)}.`
        : '';
      return [
        `New.${buyer}`,
        ...asked,
        ...foreseen.perhaps.map((deal) =>
          sees(viewer, deal)
            ? `Perhaps the same as #${deal.id} (${buyerWords(deal)}): one of the two names no buyer.`
            : HIDDEN,
        ),
        ...clashWords(foreseen.clashes, viewer),
      ];
    }
  }
}

function buyerName({ sale }: DealProposal): string {
  return sale.buyer.kind === 'named' ? sale.buyer.name : '';
}

/** Instead of buyer, number and terms, for a person who may not see a row. */
const HIDDEN = 'It meets another row that stays in sales.';

function sees(viewer: Viewer | null, deal: RecordedDeal): boolean {
  return viewer === null || maySee(viewer, deal);
}

function twinWords(
  existing: RecordedDeal,
  differs: boolean,
  { sale }: DealProposal,
  viewer: Viewer | null,
): string {
  if (!sees(viewer, existing)) return HIDDEN;
  const buyer = sale.buyer.kind === 'named' && buyerWords(existing) !== sale.buyer.name;
  const as = buyer ? ` (${buyerWords(existing)})` : '';
  const status = statusWords(existing.status, 'en');
  return differs
    ? `On record already as #${existing.id}${as}, ${status}: what the text says otherwise is changed with /deal edit ${existing.id}.`
    : `On record already as #${existing.id}${as}.`;
}

function clashWords(clashes: readonly Clash<RecordedDeal>[], viewer: Viewer | null): readonly string[] {
  const lines = clashes.slice(0, CLASHES_SHOWN).map(({ outcome, with: other, missing, sameBuyer }) => {
    const word = outcome === 'clash' ? 'Clash' : 'Possible clash';
    const open = missing.length === 0 ? '' : ` Not stated: ${missing.join(', ')}.`;
    if (other.id < 0)
      return `${word} with ${other.territory.label} (${buyerWords(other)}) of this text.${open}`;
    if (!sees(viewer, other)) return `${word}: ${HIDDEN}`;
    const same = sameBuyer ? ' Same buyer: a renewal?' : '';
    return `${word} with #${other.id} ${other.territory.label} (${buyerWords(other)}).${open}${same}`;
  });
  const more = clashes.length - lines.length;
  return more > 0 ? [...lines, `and ${more} more.`] : lines;
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

function figureVerdict({ told, foreseen, group, answer }: FigureProposal): readonly string[] {
  if (told === null) return ['Where was it measured? Mend it to record it.'];
  if (foreseen === null) {
    return [group.meant.kind === 'new' ? 'New, of a new title.' : 'New, once its title is known.'];
  }
  switch (foreseen.kind) {
    case 'repeated':
      return [
        foreseen.differs
          ? 'The text gives another value for the same measurement before: mend one of them.'
          : 'Told twice in this text: taken once.',
      ];
    case 'on_record':
      return [`On record already as #${foreseen.existing.id}.`];
    case 'refused':
      return ['Not recorded:', ...foreseen.reasons.map(({ message }) => message)];
    case 'differs':
      return [differsWords(foreseen.existing, answer), ...foreseen.reasons.map(({ message }) => message)];
    case 'new':
      return ['New.', ...foreseen.reasons.map(({ message }) => message)];
  }
}

function differsWords(existing: FigureOnRecord, answer: FigureProposal['answer']): string {
  const stands = `#${existing.id}, ${wholeFigure(existing, 'en')}`;
  if (answer === 'correct') return `Corrects ${stands}.`;
  if (answer === 'apart') return `New, beside ${stands}.`;
  return `Differs from ${stands}. A correction, or another measurement?`;
}
