import type { App } from '@slack/bolt';
import { UserError } from '../platform/errors.ts';
import type { SlackDeps } from '../platform/slack/listen.ts';
import { onShare } from '../platform/slack/share.ts';
import { DEAL_LIST_SHARE, DEAL_SHARE, dealCard, dealListMessage } from './deal-blocks.ts';
import { dealById } from './deal-store.ts';
import { findDeals } from './find-deals.ts';
import { everybody, maySee } from './viewer.ts';

/** Cards and lists of deals in a channel: as everybody may read them, whoever shares them. */
export function registerDealShares(app: App, deps: SlackDeps): void {
  const { prisma } = deps.database;

  onShare(app, deps, DEAL_SHARE, async ({ value }) => {
    const viewer = everybody(deps);
    const deal = await dealById(prisma, Number(value));
    if (deal === null || !maySee(viewer, deal)) throw staysInSales();
    const message = dealCard(deal, deps, viewer, { canShare: false });
    return { asked: `/deal show ${deal.id}`, verb: 'looked up', message };
  });
  onShare(app, deps, DEAL_LIST_SHARE, async ({ value }) => {
    const page = await findDeals(prisma, { ...pageOf(value), viewer: everybody(deps) });
    if (page.deals.length === 0) throw staysInSales();
    const message = dealListMessage(page, { canShare: false });
    return { asked: `/deal list ${page.words}`.trim(), verb: 'looked up', message };
  });
}

/** A page of a list as its buttons name it: "20:Chile". */
export function pageOf(value: string): { readonly words: string; readonly offset: number } {
  const cut = value.indexOf(':');
  return { words: value.slice(cut + 1), offset: Number(value.slice(0, cut)) };
}

function staysInSales(): UserError {
  return new UserError(
    'share_stays_in_sales',
    'Nothing of this may be told outside sales, so it stays with you.',
  );
}
