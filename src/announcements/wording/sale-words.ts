import type { Licence, Status } from '../../deals/deal.ts';
import { plural } from '../../platform/text/lists.ts';

/** How a sale is said; names arrive ready to print (escaped, marked up or not). */
export interface SaleWords {
  /** "X sold to B in Mexico"; `buyer` null = undisclosed. */
  one(title: string, buyer: string | null, place: string): string;
  /** "X sold to 8 territories". */
  many(title: string, territories: number): string;
  /** "Sold to 23 countries to date"; null where a count would say more than is sold. */
  toDate(countries: number): string | null;
}

/** Text uses the word of the status: a pre-sale is no sale yet, an option no commission. */
export function saleWords(licence: Licence, status: Status): SaleWords {
  if (licence === 'option') return said({ verb: 'optioned', by: 'by', within: 'in', toDate: null });
  if (licence === 'format') {
    const toDate = 'Format licensed to';
    if (status === 'commissioned') {
      return said({ lead: 'Local version of', verb: 'commissioned', by: 'by', within: 'in', toDate });
    }
    if (status === 'on_air')
      return said({ lead: 'Local version of', verb: 'on air', by: 'on', within: 'in', toDate });
    const verb = status === 'presale' ? 'pre-sold' : 'licensed';
    return said({ lead: 'Format of', verb, by: 'to', within: 'to', toDate });
  }
  const toDate = 'Sold to';
  if (status === 'presale') return said({ verb: 'pre-sold', by: 'to', within: 'to', toDate });
  if (status === 'on_air') return said({ verb: 'on air', by: 'on', within: 'in', toDate });
  if (status === 'commissioned') return said({ verb: 'commissioned', by: 'by', within: 'in', toDate });
  return said({ verb: 'sold', by: 'to', within: 'to', toDate });
}

function said(words: {
  readonly lead?: string;
  readonly verb: string;
  /** Between the verb and a buyer: "to", "by", "on". */
  readonly by: string;
  /** Between the verb and a count of territories. */
  readonly within: string;
  readonly toDate: string | null;
}): SaleWords {
  const named = (title: string) => (words.lead === undefined ? title : `${words.lead} ${title}`);
  return {
    one: (title, buyer, place) => {
      const whom = buyer ?? (words.by === 'on' ? 'an undisclosed channel' : 'an undisclosed buyer');
      return `${named(title)} ${words.verb} ${words.by} ${whom} ${place}`;
    },
    many: (title, territories) =>
      `${named(title)} ${words.verb} ${words.within} ${plural(territories, 'territory', 'territories')}`,
    toDate: (countries) =>
      words.toDate === null ? null : `${words.toDate} ${plural(countries, 'country', 'countries')} to date`,
  };
}

/** Names that English puts "the" before. */
const WITH_ARTICLE =
  /^(?:u\.?s\.?(?:a\.?)?(?=\W|$)|u\.?k\.?(?=\W|$)|uae\b|united |netherlands|philippines|dominican rep|czech rep|bahamas|maldives|gambia|middle east|caribbean|nordics|balkans|baltics|gulf|maghreb|caucasus|southern cone|americas|central african|rest of|iberian|indian sub|faroe|cayman|ivory coast|democratic rep|republic|gcc\b|eu\b|cis\b)/i;

/** "in Mexico", "in the UK & Ireland", "worldwide excl. Japan": a territory as typed, within a sentence. */
export function inPlace(label: string): string {
  if (/^world\s?wide\b/i.test(label)) return label.replace(/^world\s?wide/i, 'worldwide');
  if (/^(?:the\s+)?(?:whole\s+)?world\b/i.test(label))
    return `worldwide${label.replace(/^(?:the\s+)?(?:whole\s+)?world/i, '')}`;
  return WITH_ARTICLE.test(label) ? `in the ${label}` : `in ${label}`;
}
