import type { ReadRow } from '../article.ts';
import type { LabelledRow } from './labels.ts';

/**
 * Names of statuses in marked stories, and what a row must say to agree. The finer words of the stories are ours so:
 * in production = commissioned, being shot · piloted = in development · aired = signed (or ordered, for a format) and
 * shown · option = a licence of its own kind, signed.
 */
const AGREES: Readonly<Record<string, (row: ReadRow) => boolean>> = {
  signed: (row) => row.status === 'signed' && row.licence !== 'option',
  licensed: (row) => row.status === 'signed',
  sold: (row) => row.status === 'signed',
  renewed: (row) => row.status === 'signed',
  announced: (row) => row.status === 'signed' || row.status === 'commissioned',
  presale: (row) => row.status === 'presale',
  commissioned: (row) => row.status === 'commissioned' && row.stage !== 'in_production',
  in_production: (row) => row.stage === 'in_production',
  in_development: (row) => row.status === 'in_development' && row.stage === null,
  piloted: (row) => row.stage === 'piloted',
  pilot: (row) => row.stage === 'piloted',
  option: (row) => row.licence === 'option',
  optioned: (row) => row.licence === 'option',
  offer: (row) => row.status === 'offer',
  negotiation: (row) => row.status === 'negotiation',
  in_negotiation: (row) => row.status === 'negotiation',
  talks: (row) => row.status === 'negotiation',
  deal_memo: (row) => row.status === 'deal_memo',
  aired: (row) => row.stage === 'aired' || row.stage === 'on_air',
  on_air: (row) => row.stage === 'on_air' || row.stage === 'aired',
};

const SPELLINGS: Readonly<Record<string, string>> = {
  pre_sale: 'presale',
  presold: 'presale',
  pre_sold: 'presale',
  ordered: 'commissioned',
  development: 'in_development',
  airing: 'on_air',
  broadcast: 'aired',
  negotiating: 'negotiation',
  in_talks: 'negotiation',
};

/** True if the row's status, stage and licence mean the status marked. */
export function statusAgrees(label: string, row: ReadRow, licence: string | null = null): boolean {
  const name = label.toLowerCase().replace(/[\s-]+/g, '_');
  // "An option, signed" is marked as a licence of its own kind.
  if (licence !== null && /option/i.test(licence) && row.licence === 'option') return row.status === 'signed';
  const agrees = AGREES[SPELLINGS[name] ?? name];
  return agrees ? agrees(row) : row.status === name;
}

/** "finished_tape" is finished; an option on a format may be marked as either. */
export function licenceAgrees(label: LabelledRow, row: ReadRow): boolean {
  const name = (label.licence ?? '').toLowerCase();
  if (/option/.test(name)) return row.licence === 'option';
  if (/format|remake|script/.test(name))
    return row.licence === 'format' || (row.licence === 'option' && /option/.test(label.status ?? ''));
  return row.licence === 'finished' || (row.licence === 'option' && /option/.test(label.status ?? ''));
}
