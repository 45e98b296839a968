import type { Territory } from '../catalogue/territory.ts';
import type { PlainDate } from '../platform/text/dates.ts';

/** Media of a grant; an empty set means "not stated", never "none". Order is the order of print. */
export const MEDIA = [
  'free_tv',
  'pay_tv',
  'basic',
  'premium',
  'svod',
  'avod',
  'tvod',
  'est',
  'fast',
  'catch_up',
  'vod',
  'theatrical',
  'airline',
  'non_theatrical',
] as const;
export type Media = (typeof MEDIA)[number];

export const EXCLUSIVITIES = ['exclusive', 'non_exclusive', 'co_exclusive', 'first_run'] as const;
export type Exclusivity = (typeof EXCLUSIVITIES)[number];

/** `finished` the programme itself · `format` right to make a local version · `option` paid right to decide later. */
export const LICENCES = ['finished', 'format', 'option'] as const;
export type Licence = (typeof LICENCES)[number];

/** Closed list; a text uses the word of the status. Source: the trade's vocabulary, section "Status". */
export const STATUSES = [
  'lead',
  'offer',
  'negotiation',
  'deal_memo',
  'presale',
  'signed',
  'on_air',
  'in_development',
  'commissioned',
  'expired',
  'terminated',
] as const;
export type Status = (typeof STATUSES)[number];

/** Sold: may be announced and counted as a sale once cleared. */
export const SOLD_STATUSES = [
  'presale',
  'signed',
  'on_air',
  'commissioned',
] as const satisfies readonly Status[];
/** Rights that are (or are about to be) held by somebody: what a new sale can clash with. */
export const LIVE_STATUSES = ['deal_memo', ...SOLD_STATUSES] as const satisfies readonly Status[];
/** Never leaves sales. */
export const CONFIDENTIAL_STATUSES = [
  'lead',
  'offer',
  'negotiation',
  'deal_memo',
] as const satisfies readonly Status[];

/** `held` keeps a row out of announcements and releases until a person clears it. */
export const CLEARANCES = ['cleared', 'held'] as const;
export type Clearance = (typeof CLEARANCES)[number];

/** When rights run. Both ends included; null = not stated. `rule` holds words such as "3 years from first TX". */
export interface Window {
  readonly startsOn: PlainDate | null;
  readonly endsOn: PlainDate | null;
  readonly rule: string | null;
}

/** The terms that all rows of one command share; null or empty = not stated. */
export interface DealTerms {
  readonly media: readonly Media[];
  readonly exclusivity: Exclusivity | null;
  readonly licence: Licence;
  readonly window: Window;
  /** Season numbers, ascending; null = not stated. */
  readonly seasons: readonly number[] | null;
  /** BCP 47 codes with "dubbed" or "subtitled" where said: "es-419 dubbed". */
  readonly languages: readonly string[];
  readonly status: Status;
  readonly signedOn: PlainDate | null;
  /** UTC instant (ISO 8601) before which nothing is announced. */
  readonly embargoUntil: string | null;
  readonly clearance: Clearance;
  readonly market: string | null;
  /** Internal; never leaves sales. */
  readonly note: string | null;
}

/** A buyer as typed: a name, or undisclosed. */
export type BuyerInput = { readonly kind: 'named'; readonly name: string } | { readonly kind: 'undisclosed' };

/** One sale of a command: where, and to whom. */
export interface SaleInput {
  readonly territory: Territory;
  readonly buyer: BuyerInput;
}
