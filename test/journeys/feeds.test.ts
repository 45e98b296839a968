import { beforeAll, describe, expect, test } from 'vitest';
import { CHANNELS, PEOPLE } from '../support/slack.ts';
import { type Running, startDealwire } from '../support/start-dealwire.ts';

const { deniz, ada, bora } = PEOPLE;
const { deals, sales, marketing } = CHANNELS;

let running: Running;
beforeAll(async () => {
  running = await startDealwire({ announceChannel: null });
  await running.type('/title', 'add Copper Lane; film; 2023');
});

const feed = (text: string, who: { user?: string; channel?: string } = {}) =>
  running.type('/feed', text, { user: ada, channel: deals, ...who });

describe('/feed', () => {
  test('says how to start where nothing is heard', async () => {
    expect(await feed('')).toContain('This channel hears no deals. /feed on');
  });

  test('sets what a channel hears, and shows it with who set it', async () => {
    const reply = await feed('on LatAm, Copper Lane daily 8:30');

    expect(reply).toContain(
      'This channel now hears deals in LatAm, and of Copper Lane, once a day at 08:30 (Europe/Istanbul).',
    );
    const status = await feed('');
    expect(status).toContain('Set by @Ada Moreau on');
    expect(status).toContain('Nothing announced yet.');
  });

  test('is set again in place, and turned off', async () => {
    await feed('on');
    expect(await feed('')).toContain('every deal that may be announced, at once');
    expect(await running.service.database.prisma.feed.count({ where: { channelId: deals } })).toBe(1);

    expect(await feed('off')).toContain('hears no deals any more');
    expect(await feed('')).toContain('Its feed was turned off on');
    expect(await feed('off')).toContain('nothing to turn off');
  });

  test('takes territories and titles that are joined by "and"', async () => {
    expect(await feed('on UK & Ireland, Chile and Copper Lane')).toContain(
      'deals in UK & Ireland and Chile, and of Copper Lane',
    );
  });

  test('names the word that it cannot read, and changes nothing', async () => {
    await feed('on Spain');

    expect(await feed('on Chile, Xlandia')).toContain(
      '"Xlandia" is neither a territory I know nor a title on record',
    );
    expect(await feed('')).toContain('deals in Spain');
  });

  test('shows the last announcement and what failed', async () => {
    await feed('on');
    await running.type('/deal', 'Copper Lane: Chile (Mega)');
    await running.slack.until('the announcement', () =>
      running.heard(deals).find((text) => text.includes('Mega')),
    );

    expect(await feed('')).toContain('Last announcement:');
  });

  test('says how to invite the app where it is not', async () => {
    running.slack.removeBot(marketing);

    expect(await feed('on LatAm', { channel: marketing })).toContain(
      'Type /invite @Dealwire, then /feed on LatAm again.',
    );
    running.slack.inviteBot(marketing);
  });

  test('answers help', async () => {
    expect(await feed('help')).toContain('/feed on Nordics daily 09:00');
  });
});

describe('a channel shared with another company', () => {
  beforeAll(() => running.slack.shareExternally(sales, true));

  test('gets no feed from anybody but an admin', async () => {
    expect(await feed('on', { channel: sales, user: deniz })).toContain(
      'unless an admin of Dealwire confirms it',
    );
    expect(await running.service.database.prisma.feed.count({ where: { channelId: sales } })).toBe(0);
  });

  test('gets one that an admin confirmed, and keeps who did', async () => {
    expect(await feed('on Chile', { channel: sales, user: bora })).toContain('[Announce here]');
    expect(await running.service.database.prisma.feed.count({ where: { channelId: sales } })).toBe(0);
    const question = running.slack.visibleTo(bora, sales).findLast((message) => message.ephemeralTo === bora);

    await running.slack.click({
      user: bora,
      channel: sales,
      messageTs: question?.ts ?? '',
      actionId: 'feed_allow_shared',
    });

    await running.slack.until('the feed', () =>
      running.slack
        .visibleTo(bora, sales)
        .map((message) => running.slack.toPlainText(message))
        .find((text) => text.includes('This channel now hears deals in Chile')),
    );
    const row = await running.service.database.prisma.feed.findFirst({ where: { channelId: sales } });
    expect(row).toMatchObject({ sharedAllowedBy: bora, setBy: bora });
  });
});

describe('buttons of an announcement', () => {
  test('Title shows the card to whoever asked and leaves the announcement', async () => {
    const message = running.slack.visibleTo(ada, deals).find((each) => each.text.includes('Mega'));

    await running.slack.click({
      user: ada,
      channel: deals,
      messageTs: message?.ts ?? '',
      actionId: 'title_show_apart',
    });

    await running.slack.until('the card', () =>
      running.slack
        .visibleTo(ada, deals)
        .find((each) => each.ephemeralTo === ada && running.slack.toPlainText(each).includes('Kind: film')),
    );
    expect(running.heard(deals).filter((text) => text.includes('Mega'))).toHaveLength(1);
  });

  test('Undo withdraws what its recorder recorded', async () => {
    const message = running.slack.visibleTo(deniz, deals).find((each) => each.text.includes('Mega'));

    await running.slack.click({
      user: deniz,
      channel: deals,
      messageTs: message?.ts ?? '',
      actionId: 'announcement_undo',
    });

    await running.slack.until('the edit', () =>
      running.heard(deals).find((text) => text.includes('Withdrawn: what was announced here of Copper Lane')),
    );
  });
});
