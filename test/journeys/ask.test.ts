import { beforeAll, describe, expect, test } from 'vitest';
import { CHANNELS, PEOPLE, signedRequest } from '../support/slack.ts';
import { type Running, startDealwire } from '../support/start-dealwire.ts';

const { deniz, ada, bora } = PEOPLE;
const { sales, marketing } = CHANNELS;

let running: Running;
beforeAll(async () => {
  running = await startDealwire();
  await running.type('/title', 'add Lantern Street; series; 2024; aka Fener Sokağı');
  await running.type('/deal', 'Lantern Street: Chile (Canal 13), Mexico (Imagen TV); free tv; exclusive');
  await running.type('/deal', 'Lantern Street: Japan (Wowow); negotiation; note: price still open');
  await running.type(
    '/rating',
    'Lantern Street, Mexico, Imagen TV: >1.2m viewers, 14.5% share; premiere; source HR Ratings',
  );
});

describe('/ask', () => {
  test('answers in private, with the record it stands on', async () => {
    const reply = await running.type('/ask', 'who has fener sokagi in chile?');

    expect(reply).toContain('Canal 13');
    expect(reply).toMatch(/#1/);
    expect(reply).toContain('[Share to channel]');
  });

  test('says "not on record" where there is nothing', async () => {
    const reply = await running.type('/ask', 'who has Lantern Street in Peru?');

    expect(reply.toLowerCase()).toMatch(/not on record|no sale recorded/);
  });

  test('quotes a figure whole', async () => {
    const reply = await running.type('/ask', 'share of Lantern Street in Mexico');

    expect(reply).toContain('14.5%');
    expect(reply).toContain('Imagen TV');
    expect(reply).toContain('HR Ratings');
  });

  test('without words opens a form', async () => {
    await running.slack.command({ user: deniz, channel: sales, command: '/ask', text: '' });
    const form = await running.slack.until('the form', () => {
      const view = running.slack.modalOf(deniz);
      return view !== null && running.slack.toPlainText(view).includes('Your question') ? view : undefined;
    });
    const before = privates(deniz, sales);

    await running.slack.submit({
      user: deniz,
      viewId: form.id,
      values: { answer_question: 'where is Lantern Street sold?' },
    });

    const reply = await running.slack.until(
      'the answer',
      () => running.slack.visibleTo(deniz, sales).filter((each) => each.ephemeralTo === deniz)[before],
    );
    expect(running.slack.toPlainText(reply)).toContain('Mexico');
  });

  test('is shared to the channel with the question', async () => {
    await running.type('/ask', 'where is Lantern Street sold?', { channel: marketing, user: ada });
    const answer = running.slack.visibleTo(ada, marketing).findLast((each) => each.ephemeralTo === ada);

    await running.slack.click({
      user: ada,
      channel: marketing,
      messageTs: answer?.ts ?? '',
      actionId: 'answer_share',
    });

    const shared = await running.slack.until('the shared answer', () =>
      running.heard(marketing).find((text) => text.includes('asked:')),
    );
    expect(shared).toContain('Canal 13');
  });

  test('can be shared once the app is invited, and never with another company', async () => {
    await running.type('/ask', 'who has Lantern Street in Mexico?', { channel: marketing, user: ada });
    const answer = running.slack.visibleTo(ada, marketing).findLast((each) => each.ephemeralTo === ada);
    const share = () =>
      running.slack.click({
        user: ada,
        channel: marketing,
        messageTs: answer?.ts ?? '',
        actionId: 'answer_share',
      });
    const told = (words: string) =>
      running.slack.until(words, () =>
        running.slack
          .visibleTo(ada, marketing)
          .find((each) => running.slack.toPlainText(each).includes(words)),
      );

    running.slack.removeBot(marketing);
    await share();
    await told('Invite me first: /invite @Dealwire');
    running.slack.inviteBot(marketing);
    running.slack.shareExternally(marketing, true);
    await share();
    await told('shared with another company');
    expect(running.heard(marketing).join('\n')).not.toContain('in Mexico?');
    running.slack.shareExternally(marketing, false);
    await share();

    await told('asked: who has Lantern Street in Mexico?');
  });
});

describe('the language of an answer', () => {
  const spanish = /No consta ninguna venta/;

  test('is that of the question', async () => {
    expect(await running.type('/ask', '¿quién tiene Lantern Street en Perú?')).toMatch(spanish);
    expect(await running.type('/ask', 'who has Lantern Street in Peru?', { user: bora })).not.toMatch(
      spanish,
    );
  });

  test('is that of the asker’s Slack where the words do not tell, or tell one that is not printed', async () => {
    expect(await running.type('/ask', 'Lantern Street Peru', { user: bora })).toMatch(spanish);
    expect(await running.type('/ask', 'Lantern Street Peru’da kimde?', { user: bora })).toMatch(spanish);
    expect(await running.type('/ask', 'Lantern Street Peru', { user: deniz })).toContain('No sale recorded');
  });

  test('is English where Slack does not say', async () => {
    running.slack.faults.set({ kind: 'ok_false', method: 'users.info', error: 'missing_scope' });

    expect(await running.type('/ask', 'Lantern Street Peru', { user: ada })).toContain('No sale recorded');
  });
});

describe('a long list', () => {
  const question = 'where is The Long Way sold?';
  beforeAll(async () => {
    await running.type('/title', 'add The Long Way; series; 2023');
    await running.type('/deal', `The Long Way: ${LONG_WAY}; free tv`);
  });

  test('is turned page by page in its own place, back and forth', async () => {
    const first = await running.type('/ask', question);
    const before = privates(deniz, sales);
    const { ts } = running.slack.visibleTo(deniz, sales).findLast((each) => each.ephemeralTo === deniz) ?? {};
    const turn = (actionId: string) =>
      running.slack.click({ user: deniz, channel: sales, messageTs: ts ?? '', actionId });
    const shown = (words: string) =>
      running.slack.until(words, () =>
        running.slack
          .visibleTo(deniz, sales)
          .map((each) => running.slack.toPlainText(each))
          .find((text) => text.includes(words)),
      );

    await turn('answer_next');
    const second = await shown('page 2 of 2');
    await turn('answer_previous');
    await shown('page 1 of 2');

    expect(first).toContain('Lines 1–30 of 35, page 1 of 2');
    expect(first).not.toContain('Taiwan');
    expect(second).toContain('Taiwan');
    expect(second).not.toContain('Bolivia');
    expect(privates(deniz, sales)).toBe(before);
  });

  test('is edited where it stands in a thread', async () => {
    const asked = await running.slack.say({ user: ada, channel: sales, text: `<@U0BOT> ${question}` });
    const answers = () => running.slack.thread(sales, asked.message.ts).filter((each) => each.byApp);
    const answer = await running.slack.until('the answer', () => answers()[0]);

    await running.slack.click({
      user: ada,
      channel: sales,
      messageTs: answer.ts,
      actionId: 'answer_next',
    });

    await running.slack.until('the second page', () =>
      answers().find((each) => running.slack.toPlainText(each).includes('page 2 of 2')),
    );
    expect(answers()).toHaveLength(1);
  });

  test('that was shared stays as it is: its pages are turned in private', async () => {
    await running.type('/ask', question, { channel: marketing });
    const mine = running.slack.visibleTo(deniz, marketing).findLast((each) => each.ephemeralTo === deniz);
    await running.slack.click({
      user: deniz,
      channel: marketing,
      messageTs: mine?.ts ?? '',
      actionId: 'answer_share',
    });
    const shared = await running.slack.until('the shared list', () =>
      running.slack
        .visibleTo(ada, marketing)
        .find((each) => each.ephemeralTo === null && running.slack.toPlainText(each).includes('Lines 1–30')),
    );

    await running.slack.click({
      user: ada,
      channel: marketing,
      messageTs: shared.ts,
      actionId: 'answer_next',
    });

    const turned = await running.slack.until('the second page', () =>
      running.slack
        .visibleTo(ada, marketing)
        .find((each) => running.slack.toPlainText(each).includes('page 2 of 2')),
    );
    expect(turned.ephemeralTo).toBe(ada);
    expect(running.heard(marketing).join()).toContain('page 1 of 2');
  });
});

describe('what stays in sales', () => {
  test('is told to sales in private, and to nobody else', async () => {
    const question = 'where are we negotiating Lantern Street?';

    expect(await running.type('/ask', question)).toContain('Japan');
    expect(await running.type('/ask', question, { user: ada })).not.toContain('Japan');
  });

  test('is never told in a channel, also when sales asks or shares', async () => {
    await running.slack.say({
      user: deniz,
      channel: marketing,
      text: '<@U0BOT> where are we negotiating Lantern Street?',
    });
    await running.slack.until('the answer', () => threads(marketing).length > 0);
    await running.type('/ask', 'where are we negotiating Lantern Street?', { channel: marketing });
    const answer = running.slack.visibleTo(deniz, marketing).findLast((each) => each.ephemeralTo === deniz);
    const hasShare = answer !== undefined && JSON.stringify(answer.blocks).includes('answer_share');
    if (hasShare)
      await running.slack.click({
        user: deniz,
        channel: marketing,
        messageTs: answer.ts,
        actionId: 'answer_share',
      });
    await running.slack.idle();

    expect([...running.heard(marketing), ...threads(marketing)].join('\n')).not.toMatch(
      /Japan|Wowow|price still open/,
    );
  });
});

describe('a mention', () => {
  test('is answered once, in its thread, and follow-ups lean on it', async () => {
    const asked = await running.slack.say({
      user: ada,
      channel: sales,
      text: '<@U0BOT> who has Lantern Street in Chile?',
    });
    const answer = await running.slack.until('the answer', () =>
      running.slack.thread(sales, asked.message.ts).find((each) => each.byApp),
    );
    expect(running.slack.toPlainText(answer)).toContain('Canal 13');

    await running.slack.say({
      user: ada,
      channel: sales,
      text: 'and in Mexico?',
      threadTs: asked.message.ts,
    });

    const next = await running.slack.until(
      'the follow-up',
      () => running.slack.thread(sales, asked.message.ts).filter((each) => each.byApp)[1],
    );
    expect(running.slack.toPlainText(next)).toContain('Imagen TV');
    await running.slack.idle();
    expect(running.slack.thread(sales, asked.message.ts).filter((each) => each.byApp)).toHaveLength(2);
  });

  test('is told nothing of the record where another company reads the channel, nor is what follows it', async () => {
    running.slack.shareExternally(sales, true);
    const say = (text: string, threadTs?: string) =>
      running.slack.say({ user: ada, channel: sales, text, ...(threadTs === undefined ? {} : { threadTs }) });
    const { message } = await say('<@U0BOT> who has Lantern Street in Chile?');
    const byApp = () => running.slack.thread(sales, message.ts).filter((each) => each.byApp);
    const answer = await running.slack.until('the answer', () => byApp()[0]);
    await say('and in Mexico?', message.ts);
    await running.slack.idle();
    running.slack.shareExternally(sales, false);

    expect(running.slack.toPlainText(answer)).toContain('People of another company read this channel');
    expect(running.slack.toPlainText(answer)).not.toContain('Canal 13');
    expect(byApp()).toHaveLength(1);
  });
});

test('a question with characters that no database keeps is answered without them, typed or in the form', async () => {
  const question = 'who has Lantern\u0000 Street\ud800 in Chile?';

  expect(await running.type('/ask', question)).toContain('Canal 13');
  await running.slack.command({ user: deniz, channel: sales, command: '/ask', text: '' });
  const form = await running.slack.until('the form', () =>
    JSON.stringify(running.slack.modalOf(deniz)?.payload ?? '').includes('plain_text_input')
      ? (running.slack.modalOf(deniz) ?? undefined)
      : undefined,
  );
  const answers = () => running.slack.visibleTo(deniz, sales).filter((each) => each.ephemeralTo === deniz);
  const before = answers().length;
  await running.slack.submit({ user: deniz, viewId: form.id, values: { answer_question: question } });
  const answer = await running.slack.until('the answer', () => answers()[before]);
  expect(running.slack.toPlainText(answer)).toContain('Canal 13');
});

test('a button does nothing for somebody of another company who reads the channel', async () => {
  const news = running.slack.visibleTo(ada, CHANNELS.deals).find((each) => each.ephemeralTo === null);
  const click = {
    user: ada,
    channel: CHANNELS.deals,
    messageTs: news?.ts ?? '',
    actionId: 'title_show_apart',
  };
  const answers = () =>
    running.slack.visibleTo(ada, CHANNELS.deals).filter((each) => each.ephemeralTo === ada);
  const { request } = await running.slack.click(click);
  await running.slack.until('the card', () => answers()[0]);

  const form = new URLSearchParams(request?.body ?? '');
  const payload = JSON.parse(form.get('payload') ?? '{}');
  const user = { ...payload.user, team_id: 'T0OTHERS' };
  const body = new URLSearchParams({ payload: JSON.stringify({ ...payload, user }) }).toString();
  await signedRequest({ url: `${running.service.url}/slack/events`, body });

  const answer = await running.slack.until('the refusal', () => answers()[1]);
  expect(running.slack.toPlainText(answer)).toBe(
    'Only people of the company that runs Dealwire here can use this.',
  );
});

test('a bad answer is kept with its question for whoever improves it', async () => {
  await running.type('/ask', 'who has Lantern Street in Chile?');
  const answer = running.slack.visibleTo(deniz, sales).findLast((each) => each.ephemeralTo === deniz);

  await running.slack.click({
    user: deniz,
    channel: sales,
    messageTs: answer?.ts ?? '',
    actionId: 'answer_down',
  });

  const failed = await waitFor(() =>
    running.service.database.prisma.question.findFirst({ where: { verdict: 'down' } }),
  );
  expect(failed.text).toBe('who has Lantern Street in Chile?');
});

/** More territories than one page holds. */
const LONG_WAY =
  'Chile, Peru, Bolivia, Ecuador, Colombia, Paraguay, Uruguay, Argentina, Panama, Honduras, Nicaragua, Cuba, Poland, Hungary, Romania, Bulgaria, Greece, Serbia, Croatia, Slovenia, Finland, Norway, Sweden, Denmark, Iceland, Ireland, Portugal, Spain, France, Italy, Austria, Germany, Belgium, Japan, Taiwan';

function threads(channel: string): readonly string[] {
  return running.slack
    .visibleTo(ada, channel)
    .flatMap((message) => running.slack.thread(channel, message.ts).filter((each) => each.byApp))
    .map((each) => running.slack.toPlainText(each));
}

function privates(user: string, channel: string): number {
  return running.slack.visibleTo(user, channel).filter((each) => each.ephemeralTo === user).length;
}

async function waitFor<T>(look: () => Promise<T | null>): Promise<T> {
  for (let tries = 0; tries < 100; tries++) {
    const found = await look();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('it did not come');
}
