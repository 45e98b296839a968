import { countryName } from '../../../catalogue/countries.ts';
import type { Territory } from '../../../catalogue/territory.ts';
import { statusWords } from '../../../deals/deal-words.ts';
import type { Clash } from '../../../deals/find-clashes.ts';
import { buyerWords, type RecordedDeal } from '../../../deals/recorded-deal.ts';
import { maySee, type Viewer } from '../../../deals/viewer.ts';
import { wholeFigure } from '../../../ratings/figure-words.ts';
import type { FigureOnRecord } from '../../../ratings/measurement.ts';
import type { DealProposal, FigureProposal, Proposal } from './proposal.ts';
import { named } from './proposal-words.ts';

const CLASHES_SHOWN = 2;

/** What the record says to it, a line each. A row that the viewer may not see is told without name and number. */
export function verdictLines(item: Proposal, viewer: Viewer | null): readonly string[] {
  return item.kind === 'deal' ? dealVerdict(item, viewer) : figureVerdict(item);
}

function dealVerdict(item: DealProposal, viewer: Viewer | null): readonly string[] {
  const { foreseen, sale, group, questions } = item;
  const isClear = questions.every(({ answer }) => answer !== null);
  if (foreseen === null) {
    return [group.meant.kind === 'new' ? 'New, of a new title.' : 'New, once its title is known.'];
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
        ? [`#${existing.id} stands as ${statusWords(existing.status, 'en')} and becomes ${now}.`]
        : [`New. ${HIDDEN}`];
    }
    case 'new': {
      const isNewBuyer = isClear && foreseen.isBuyerKnown === false;
      const buyer = isNewBuyer
        ? ` New buyer: ${buyerName(item)} is created ${whereBought(sale.territory)}.`
        : '';
      return [
        `New.${buyer}`,
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
  return sale.buyer.kind === 'named' ? named(sale.buyer.name) : '';
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
    ? `On record already as #${existing.id}${as}, ${status}; the text differs: /deal edit ${existing.id} changes it.`
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

function figureVerdict({ told, foreseen, group, answer }: FigureProposal): readonly string[] {
  if (told === null) return ['Where was it measured? Mend it to record it.'];
  if (foreseen === null) {
    return [group.meant.kind === 'new' ? 'New, of a new title.' : 'New, once its title is known.'];
  }
  switch (foreseen.kind) {
    case 'repeated':
      return [
        foreseen.differs
          ? 'The text gives another value for the same measurement earlier: mend one of them.'
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

/** "in Chile", or for what is sold in several countries, or in a place that is not clear, "for several countries". */
function whereBought({ codes, doubtful }: Territory): string {
  const [code, ...others] = codes;
  const isOne = code !== undefined && others.length === 0 && doubtful.length === 0;
  return isOne ? `in ${countryName(code.slice(0, 2), 'en')}` : 'for several countries';
}
