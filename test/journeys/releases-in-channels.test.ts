import { beforeAll, describe, expect, test } from 'vitest';
import { importSpreadsheets } from '../../src/intake/spreadsheets/import-spreadsheets.ts';
import { createNews } from '../../src/news.ts';
import { CHANNELS, PEOPLE } from '../support/slack.ts';
import { type Running, startDealwire } from '../support/start-dealwire.ts';

const { ada, bora, deniz } = PEOPLE;
const { marketing } = CHANNELS;

let running: Running;
beforeAll(async () => {
  running = await startDealwire();
  await running.service.database.prisma.companyProfile.create({
    data: { name: 'Anatolia Rights', marketingChannelId: marketing, spokespersons: [] },
  });
});

describe('marketing', () => {
  test('hears once that a title has news enough, and drafts from it once, however often it clicks', async () => {
    await running.type('/title', 'add Harbour Lights; series; 2024');
    await running.type('/deal', 'Harbour Lights: Mexico (Imagen TV); free tv; note: cheap');
    await running.type('/deal', 'Harbour Lights: Peru (Latina); negotiation');
    await running.type('/deal', 'Harbour Lights: Chile (Mega); hold');
    await jobsDone();
    expect(running.heard(marketing)).toEqual([]);

    await running.type('/deal', 'Harbour Lights: Spain (Antena 3), Italy (RAI); free tv');
    const hint = await heardOf('Harbour Lights');
    expect(hint).toContain('new sales in 3 countries');
    expect(hint).toMatch(/Mexico \(Imagen TV\)[\s\S]*Italy \(RAI\)/);
    expect(hint).not.toMatch(/Peru|Chile|cheap|free/);

    await running.type('/deal', 'Harbour Lights: France (TF1)');
    await heardOf('new sales in 4 countries');
    const { ts } = messageOf('Harbour Lights');
    const click = (user: string) =>
      running.slack.click({ user, channel: marketing, messageTs: ts, actionId: 'release_hint_draft' });
    await Promise.all([click(ada), click(ada), click(bora)]);

    const drafted = await heardOf('Drafted as release #1');
    expect(drafted).not.toContain('[Draft release]');
    await running.slack.idle();
    const releases = await running.service.database.prisma.release.findMany();
    expect(releases).toHaveLength(1);
    expect(hintsOf('Harbour Lights')).toHaveLength(1);
  });

  test('reads in the same message that the sales behind it were undone', async () => {
    await running.type('/title', 'add Copper Lane; film; 2023');
    await running.type('/deal', 'Copper Lane: Mexico (Imagen TV), Spain (Antena 3), Italy (RAI)');
    await heardOf('Copper Lane');

    await running.type('/deal', 'undo');

    const gone = await heardOf('Not enough for a press release any more');
    expect(gone).not.toMatch(/Imagen|Antena|Draft release/);
    expect(hintsOf('Copper Lane')).toHaveLength(1);
  });

  test('sees what was drafted from a hint, also when the process ended right after drafting it', async () => {
    await running.type('/title', 'add Stone Garden; film; 2023');
    await running.type('/deal', 'Stone Garden: Mexico (Imagen TV), Spain (Antena 3), Italy (RAI)');
    await heardOf('Stone Garden');
    const draft = await running.type('/release', 'Stone Garden');
    const { prisma } = running.service.database;
    const hint = await prisma.releaseHint.findFirstOrThrow({ where: { title: { name: 'Stone Garden' } } });
    const id = Number(/Release #(\d+)/.exec(draft)?.[1]);
    await prisma.release.update({ where: { id }, data: { requestKey: `release_hint:${hint.id}` } });

    const { ts } = messageOf('Stone Garden');
    await running.slack.click({
      user: ada,
      channel: marketing,
      messageTs: ts,
      actionId: 'release_hint_draft',
    });

    expect(await heardOf(`Drafted as release #${id}`)).not.toContain('[Draft release]');
  });

  test('hears of sales under embargo only after its end', async () => {
    await running.type('/title', 'add Quiet Waters; film; 2023');
    await running.type(
      '/deal',
      'Quiet Waters: Mexico (Imagen TV), Spain (Antena 3), Italy (RAI); embargo 2099-01-01',
    );
    await jobsDone();
    const row = await running.service.database.prisma.deal.findFirstOrThrow({
      where: { title: { name: 'Quiet Waters' } },
    });

    expect(hintsOf('Quiet Waters')).toEqual([]);
    const [job] = await running.service.database.prisma.$queryRaw<{ runAt: Date }[]>`
      SELECT run_at AS "runAt" FROM graphile_worker.jobs WHERE task_identifier = 'look_for_release_hint'`;
    expect(job?.runAt).toEqual(row.embargoUntil);
  });

  test('hears nothing of an old list that is told to nobody, also when a new sale follows', async () => {
    await running.type('/title', 'add Paper Boats; film; 2021');
    const sheet =
      'title,territory,buyer,licence,status\n' +
      ['Mexico', 'Spain', 'Italy', 'France']
        .map((place) => `Paper Boats,${place},TVN,finished,signed`)
        .join('\n');
    const { database } = running.service;
    const now = () => new Date();
    const [outcome] = await importSpreadsheets(
      { database, now, news: createNews({ timeZone: 'Europe/Istanbul', now }) },
      [{ name: 'deals.csv', bytes: Buffer.from(sheet) }],
      { recordedBy: deniz, announce: false },
    );
    expect(outcome).toMatchObject({ added: 4, bad: [] });

    await running.type('/deal', 'Paper Boats: Chile (Mega)');
    await jobsDone();

    expect(hintsOf('Paper Boats')).toEqual([]);
  });

  test('is missed where the app is not in its channel: whoever set the channel is told, once', async () => {
    await running.service.database.prisma.companyProfile.update({
      where: { id: 1 },
      data: { updatedBy: bora },
    });
    running.slack.removeBot(marketing);
    for (const name of ['Long Winter', 'Short Summer']) {
      await running.type('/title', `add ${name}; film; 2023`);
      await running.type('/deal', `${name}: Mexico (Imagen TV), Spain (Antena 3), Italy (RAI)`);
    }
    const told = () =>
      running.slack
        .visibleTo(bora, running.slack.directMessage(bora).id)
        .filter((each) => running.slack.toPlainText(each).includes('Marketing hears nothing'));

    await running.slack.until('the direct message', () => told()[0]);
    await jobsDone();

    expect(told()).toHaveLength(1);
    running.slack.inviteBot(marketing);
  });

  test('hears nothing in a channel that another company reads', async () => {
    running.slack.shareExternally(marketing, true);
    await running.type('/title', 'add Night Ferry; film; 2023');
    await running.type('/deal', 'Night Ferry: Mexico (Imagen TV), Spain (Antena 3), Italy (RAI)');
    await jobsDone();

    expect(hintsOf('Night Ferry')).toEqual([]);
    running.slack.shareExternally(marketing, false);
  });
});

describe('a channel with +releases', () => {
  const told = (words: string) =>
    running.slack.until(words, () => inDeals().find((text) => text.includes(words)));
  const inDeals = () => running.heard(CHANNELS.deals).filter((text) => text.includes('ress release #'));

  test('hears of an approved release once, in place of it whatever becomes of it', async () => {
    await running.type('/feed', 'on +releases', { channel: CHANNELS.deals });
    await running.type('/title', 'add Silver Tide; film; 2022');
    await running.type('/deal', 'Silver Tide: Mexico (Imagen TV)');
    await running.type('/deal', 'Silver Tide: Spain (Antena 3)');
    await running.type('/release', 'Silver Tide');
    const { id } = await running.service.database.prisma.release.findFirstOrThrow({
      orderBy: { id: 'desc' },
    });
    const act = (user: string, actionId: string) => press(user, id, actionId);

    await act(deniz, 'release_request_review');
    await act(ada, 'release_approve');
    const approved = await told(`Press release #${id} is approved`);
    expect(approved).toContain('“Silver Tide” sells to');
    expect(approved).toContain('Approved by @Ada Moreau');
    const text = await running.slack.until('the text in the thread', () => inThread()[0]);
    expect(text).toContain('Imagen TV');

    await running.type('/deal', 'undo');
    expect(await told('A deal behind this text changed')).toContain('is approved');
    await act(deniz, 'release_reopen');
    expect(await told('was taken back to be changed')).not.toMatch(/Mexico|Antena/);
    await running.slack.until('an empty thread', () => inThread().length === 0 || undefined);

    await act(deniz, 'release_mend');
    await act(deniz, 'release_request_review');
    await act(ada, 'release_approve');
    await told(`Press release #${id} is approved`);
    const mended = await running.slack.until('the new text', () => inThread()[0]);
    expect(mended).not.toContain('Antena');
    await act(ada, 'release_mark_released');
    expect(await told(`Press release #${id} is out`)).toContain('Released by @Ada Moreau');
    expect(inDeals()).toHaveLength(1);
  });

  test('hears nothing of a release that is withdrawn before it is told, nor before an embargo ends', async () => {
    await running.type('/deal', 'Silver Tide: Peru (Latina)');
    await running.type('/release', 'Silver Tide embargo 2099-01-01 09:00');
    const { id } = await running.service.database.prisma.release.findFirstOrThrow({
      orderBy: { id: 'desc' },
    });
    await press(deniz, id, 'release_request_review');
    await press(ada, id, 'release_approve');
    await jobsDone();

    const delivery = await running.service.database.prisma.delivery.findFirstOrThrow({
      where: { kind: 'release_approved', subject: id },
    });
    expect(delivery).toMatchObject({ state: 'due', ts: null });
    expect(delivery.dueAt.getUTCFullYear()).toBe(2099);
    expect(inDeals()).toHaveLength(1);
  });

  test('hears nothing of a text under embargo when a sale behind it is undone before its end, until it is mended', async () => {
    await running.type('/title', 'add Amber Coast; film; 2022');
    await running.type('/deal', 'Amber Coast: Mexico (Imagen TV)');
    await running.type('/deal', 'Amber Coast: Peru (Latina)');
    await running.type('/release', 'Amber Coast embargo 2099-01-01 09:00');
    const { prisma } = running.service.database;
    const { id } = await prisma.release.findFirstOrThrow({ orderBy: { id: 'desc' } });
    const aboutIt = () => inDeals().filter((text) => text.includes(`ress release #${id}`));
    await press(deniz, id, 'release_request_review');
    await press(ada, id, 'release_approve');
    await running.type('/deal', 'undo');
    const delivery = { kind: 'release_approved', subject: id } as const;
    await prisma.delivery.updateMany({ where: delivery, data: { dueAt: new Date() } });
    await prisma.$executeRaw`SELECT graphile_worker.add_job('deliver', json_build_object('channelId', ${CHANNELS.deals}::text))`;
    await jobsDone();

    expect(aboutIt()).toEqual([]);

    await press(deniz, id, 'release_reopen');
    await press(deniz, id, 'release_mend');
    await press(deniz, id, 'release_request_review');
    await press(ada, id, 'release_approve');
    await told(`Press release #${id} is approved`);
    expect(aboutIt()).toHaveLength(1);
  });

  test('has its feed ended when the release cannot be told there, and who set it is told', async () => {
    await running.type('/title', 'add Paper Moon; film; 2022');
    await running.type('/deal', 'Paper Moon: Peru (Latina)');
    await jobsDone();
    await running.type('/release', 'Paper Moon');
    const { id } = await running.service.database.prisma.release.findFirstOrThrow({
      orderBy: { id: 'desc' },
    });
    await press(deniz, id, 'release_request_review');
    running.slack.removeBot(CHANNELS.deals);

    await press(ada, id, 'release_approve');

    await running.slack.until('the direct message', () =>
      running.slack
        .visibleTo(deniz, running.slack.directMessage(deniz).id)
        .find((each) => running.slack.toPlainText(each).includes('I am not in that channel')),
    );
  });

  /** Presses a button of a release as a person sees it now, and waits for what it answers. */
  async function press(user: string, id: number, actionId: string): Promise<void> {
    await running.type('/release', String(id), { user, channel: CHANNELS.sales });
    const shown = running.slack.visibleTo(user, CHANNELS.sales).filter((each) => each.ephemeralTo === user);
    await running.slack.click({
      user,
      channel: CHANNELS.sales,
      messageTs: shown.at(-1)?.ts ?? '',
      actionId,
    });
    await running.slack.until(actionId, () =>
      running.slack.visibleTo(user, CHANNELS.sales).filter((each) => each.ephemeralTo === user).length >
      shown.length
        ? true
        : undefined,
    );
  }

  function inThread(): readonly string[] {
    const head = running.slack
      .visibleTo(ada, CHANNELS.deals)
      .find((each) => running.slack.toPlainText(each).includes('ress release #'));
    if (head === undefined) return [];
    return running.slack
      .thread(CHANNELS.deals, head.ts)
      .filter((each) => each.ts !== head.ts)
      .map((each) => running.slack.toPlainText(each));
  }
});

describe('a review, where everyone may approve', () => {
  test('stands in the channel that it was asked for in, unless another company reads it', async () => {
    const open = await startDealwire({ approvers: [] });
    const { slack } = open;
    await open.type('/title', 'add Plain Song; film; 2022');
    await open.type('/deal', 'Plain Song: Mexico (Imagen TV)');
    const review = async () => {
      const draft = await open.type('/release', 'Plain Song since 2020-01-01');
      const id = Number(/Release #(\d+)/.exec(draft)?.[1]);
      const privateTo = () =>
        slack.visibleTo(deniz, CHANNELS.sales).filter((each) => each.ephemeralTo === deniz);
      const shown = privateTo();
      const messageTs = shown.at(-1)?.ts ?? '';
      await slack.click({
        user: deniz,
        channel: CHANNELS.sales,
        messageTs,
        actionId: 'release_request_review',
      });
      const reply = await slack.until('the answer', () => privateTo()[shown.length]);
      return { id, reply: slack.toPlainText(reply) };
    };
    slack.shareExternally(CHANNELS.sales, true);
    const outside = await review();
    slack.shareExternally(CHANNELS.sales, false);
    const inside = await review();

    const heard = () => open.heard(CHANNELS.sales).join('\n');
    await slack.until('the review', () => heard().includes(`#${inside.id}`) || undefined);
    expect(outside.reply).toContain(`Ask a colleague to type /release ${outside.id}`);
    expect(heard()).not.toContain(`#${outside.id}`);
  });
});

const messages = () => running.slack.visibleTo(ada, marketing).filter((each) => each.ephemeralTo === null);

function hintsOf(words: string): readonly string[] {
  return messages()
    .map((each) => running.slack.toPlainText(each))
    .filter((text) => text.includes(words));
}

function messageOf(words: string) {
  const message = messages().find((each) => running.slack.toPlainText(each).includes(words));
  if (message === undefined) throw new Error(`nothing says ${words}`);
  return message;
}

function heardOf(words: string): Promise<string> {
  return running.slack.until(words, () => hintsOf(words)[0]);
}

/** Until nothing is left to do now: jobs that are due, and messages they queued. */
async function jobsDone(): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const [left] = await running.service.database.prisma.$queryRaw<{ count: number }[]>`
      SELECT (SELECT count(*) FROM graphile_worker.jobs WHERE run_at <= now())::int
        + (SELECT count(*) FROM delivery WHERE state IN ('due', 'sending') AND due_at <= now())::int AS count`;
    if (left?.count === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('jobs are still waiting');
}
