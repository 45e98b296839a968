import { WebClient } from '@slack/web-api';
import { beforeAll, describe, expect, test } from 'vitest';
import { forgetOldDrafts } from '../../src/intake/desk/record/draft-store.ts';
import type { Message, View } from '../../src/workspace/state/model.ts';
import { BOT_TOKEN, CHANNELS, PEOPLE } from '../support/slack.ts';
import { type Running, startDealwire } from '../support/start-dealwire.ts';

const { ada, deniz } = PEOPLE;
const { deals, sales } = CHANNELS;

/** A story of a series with new sales, an earlier one, talks, rights that were bought, and a figure. */
function storyOf(title: string): string {
  return `ISTANBUL – Anatolia Rights has announced new sales of its drama series "${title}".
The series has been licensed in Chile (Canal 13), Peru (Latina) and Colombia (Caracol).
"${title}" had previously been sold to TVN in Poland.
In Chile, "${title}" reached a 19% share on Canal 13.
Anatolia Rights, which acquired the distribution rights to "${title}" in May, is in talks in many more countries.`;
}

let running: Running;
beforeAll(async () => {
  running = await startDealwire();
});

describe('a message with a story', () => {
  test('is proposed row by row, confirmed, announced once, and is the source of what it recorded', async () => {
    await running.type('/title', 'add Salt Road; series; 2024');
    const ts = await posted(storyOf('Salt Road'));
    const form = await deskOn(ts);
    const shown = words(form);

    expect(await countOf('Salt Road')).toBe(0);
    expect(shown).toContain('The text tells of 4 sales and 1 figure.');
    expect(shown).toMatch(/Chile → Canal 13[\s\S]*signed[\s\S]*“Chile \(Canal 13\)”/);
    expect(shown).toContain('New buyer: Latina is created in Peru.');
    expect(shown).toContain('told as an earlier sale');
    expect(shown).toContain('Rights that were bought in, not a sale');

    const reply = await confirmed(form);

    expect(reply).toContain('Recorded: 4 sales of Salt Road');
    expect(reply).toMatch(/Not announced, told as earlier: #\d+\./);
    expect(reply).toContain('Recorded for Salt Road');
    expect(reply).toMatch(/\[Edit\][\s\S]*\[Undo\]/);
    const heard = await announced('Salt Road');
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatch(/Canal 13[\s\S]*Latina|Latina[\s\S]*Canal 13/);
    expect(heard[0]).not.toContain('TVN');
    const chile = await rowOf('Salt Road', 'Chile');
    const card = await running.type('/deal', `show ${chile.id}`);
    expect(card).toMatch(/Read in .*a message.*Ada.*“Chile \(Canal 13\)”/);
    expect(await running.type('/deal', `show ${chile.id}`, { user: ada })).not.toContain('Read in');
    expect(running.heard(deals).join('\n')).not.toContain('previously been sold');
  });

  test('proposes nothing new the second time, and says so row by row', async () => {
    await running.type('/title', 'add Quiet Harbour; series; 2023');
    const ts = await posted(storyOf('Quiet Harbour'));
    await confirmed(await deskOn(ts));

    const again = await deskOn(ts);

    expect(words(again)).toContain('Nothing new: all of it is on record already.');
    expect(words(again).match(/On record already as #\d+\./g)).toHaveLength(5);
    expect(again.payload.submit).toBeUndefined();
  });

  test('stays in sales, also where it brings forward what somebody else had recorded', async () => {
    await running.type('/title', 'add Marsh Light; series; 2024');
    await running.type('/deal', 'Marsh Light: Peru (Latina); negotiation', { user: ada });
    await confirmed(await deskOn(await posted(storyOf('Marsh Light'))));
    const peru = await rowOf('Marsh Light', 'Peru');
    expect(peru).toMatchObject({ status: 'signed', recordedBy: ada });

    const forSales = await running.type('/deal', `show ${peru.id}`);
    const forAda = await running.type('/deal', `show ${peru.id}`, { user: ada });

    expect(forSales).toContain('Read in');
    expect(forAda).not.toMatch(/Read in|Read the source/);
  });

  test('is recorded once, however often the form is sent', async () => {
    await running.type('/title', 'add Double Bass; series; 2022');
    const form = await deskOn(await posted(storyOf('Double Bass')));
    const outcome = await running.slack.submit({ user: deniz, viewId: form.id });
    await running.slack.until('the reply', () =>
      replies().find((text) => text.includes('Recorded: 4 sales of Double Bass')),
    );

    if (outcome.request === null) throw new Error('nothing was sent');
    await running.slack.redeliver(outcome.request);

    await running.slack.until('the second answer', () =>
      replies().find((text) => text.includes('was recorded a moment ago')),
    );
    expect(await countOf('Double Bass')).toBe(4);
    expect(await announced('Double Bass')).toHaveLength(1);
  });

  test('by a bot is read from its blocks where its text is short of them', async () => {
    await running.type('/title', 'add Ember; series; 2020');
    const text = {
      type: 'mrkdwn' as const,
      text: '*"Ember"* was sold to <https://a.example|Mega> in Chile &amp; Peru.',
    };
    const posting = new WebClient(BOT_TOKEN, { slackApiUrl: running.slack.apiUrl });
    const { ts } = await posting.chat.postMessage({
      channel: sales,
      text: 'A story',
      blocks: [{ type: 'section', text }],
    });

    const shown = words(await deskOn(String(ts)));

    expect(shown).toMatch(/Chile.*→ Mega/);
    expect(shown).not.toContain('a.example');
  });
});

describe('a row', () => {
  test('is recorded as it was mended, and another one left out', async () => {
    await running.type('/title', 'add Glass Tide; series; 2021');
    const form = await deskOn(await posted(storyOf('Glass Tide')));
    await ticked(form, 'desk_row_d1', false);
    await running.slack.click({ user: deniz, viewId: form.id, actionId: 'desk_mend', value: 'd2' });
    const mend = await formWith('desk_mend_form');
    await running.slack.submit({
      user: deniz,
      viewId: mend.id,
      values: { deal_buyer: 'RCN', deal_media: ['free_tv'], deal_starts: '2026-01-01' },
    });
    const mended = await running.slack.until('the mended row', () => {
      const view = running.slack.modalOf(deniz);
      return view !== null && words(view).includes('Colombia → RCN') ? view : undefined;
    });

    const reply = await confirmed(mended);

    expect(reply).toContain('Colombia: RCN');
    expect(reply).toContain('Peru → Latina: left out.');
    const colombia = await rowOf('Glass Tide', 'Colombia');
    expect(colombia).toMatchObject({ buyerPrinted: 'RCN', media: ['free_tv'] });
    expect(await rowsOf('Glass Tide')).toEqual(['Chile', 'Colombia', 'Poland']);
  });

  test('that meets rights already sold is pointed out, and kept from nobody', async () => {
    await running.type('/title', 'add North Wind; film; 2020');
    await running.type('/deal', 'North Wind: Peru (América TV); exclusive');

    const form = await deskOn(await posted(storyOf('North Wind')));

    expect(words(form)).toMatch(/Possible clash with #\d+ Peru \(América TV\)\. Not stated: media, dates\./);
    expect(await confirmed(form)).toMatch(/Possible clash: #\d+ Peru meets/);
  });

  test('of which the territory reads two ways is asked about before anything is stored', async () => {
    await running.type('/title', 'add Red Kite; film; 2020');
    const form = await deskOn(await posted('The film "Red Kite" was sold to Rustavi 2 in Georgia.'));

    const refused = await running.slack.submit({ user: deniz, viewId: form.id });

    expect(refused.fieldErrors.desk_ask_d0_territory).toContain('Choose one');
    expect(await countOf('Red Kite')).toBe(0);
  });
});

describe('an unknown title', () => {
  test('is chosen once for all its rows, and never created without being asked for', async () => {
    await running.type('/title', 'add Marble House; series; 2019');
    await running.type('/deal', 'Marble House: Chile (Canal 13)');
    const form = await deskOn(await posted(storyOf('Marbel House')));
    const before = await running.service.database.prisma.title.count();

    const refused = await running.slack.submit({ user: deniz, viewId: form.id });
    await running.slack.fill(form.id, { desk_title_0: 'Marble House (2019, series)' });
    const settled = await running.slack.until('the record’s word', () => {
      const view = running.slack.modalOf(deniz);
      return view !== null && words(view).includes('On record already') ? view : undefined;
    });

    expect(Object.values(refused.fieldErrors)).toEqual([
      'Choose the title that “Marbel House” is, or add it as a new one.',
    ]);
    await confirmed(settled);
    expect(await rowsOf('Marble House')).toEqual(['Chile', 'Peru', 'Colombia', 'Poland']);
    expect(await running.service.database.prisma.title.count()).toBe(before);
  });

  test('is added where that is chosen', async () => {
    const story = storyOf('Velvet Kin').replace('"Velvet Kin".', '"Velvet Kin" (Kadife Akraba).');
    const form = await deskOn(await posted(story));

    const place = { user: deniz, viewId: form.id, blockId: 'desk_title_0', actionId: 'desk_title' };
    const { options } = await running.slack.suggest({ ...place, value: '' });
    await running.slack.fill(form.id, { desk_title_0: String(options.at(-1)?.value) });
    await running.slack.until('the new title', () =>
      words(running.slack.modalOf(deniz) ?? form).includes('Velvet Kin (new title; also “Kadife Akraba”)')
        ? true
        : undefined,
    );
    const reply = await confirmed(await desk());

    expect(reply).toContain('New title: Velvet Kin');
    expect(await running.type('/title', 'Kadife Akraba')).toContain('Velvet Kin');
    expect(await countOf('Velvet Kin')).toBe(4);
  });
});

describe('a figure', () => {
  test('that differs from one on record is asked about, and corrects it where that is said', async () => {
    await running.type('/title', 'add Low Tide; series; 2021');
    await running.type('/rating', 'Low Tide, Chile, Canal 13: 21% share; prime time');
    const form = await deskOn(await posted(storyOf('Low Tide')));
    const { id } = await running.service.database.prisma.figure.findFirstOrThrow({
      where: { measurement: { title: { name: 'Low Tide' } } },
    });
    await ticked(form, 'desk_row_f0', true);

    const refused = await running.slack.submit({ user: deniz, viewId: form.id });
    await running.slack.fill(form.id, { desk_ask_f0_figure: 'correct' });
    const reply = await confirmed(form);

    expect(words(form)).toContain(`Differs from #${id}, 21% share, Chile, Canal 13, prime time`);
    expect(refused.fieldErrors).toEqual({
      desk_ask_f0_figure: `Is it a correction of #${id}, or another measurement?`,
    });
    expect(reply).toContain(`#${id} 19% share, Chile, Canal 13, prime time, source not given, was 21% share`);
    expect(await running.type('/rating', 'list Low Tide')).toContain('1 figure on record');
  });

  test('without a territory is mended before it is recorded', async () => {
    await running.type('/title', 'add Far Coast; series; 2021');
    const form = await deskOn(
      await posted(
        'The series "Far Coast" was sold to Mega in Chile and to Latina in Peru. "Far Coast" reached a 31% share.',
      ),
    );
    await ticked(form, 'desk_row_f0', true);
    await running.slack.submit({ user: deniz, viewId: form.id });
    expect(words(await desk())).toContain('say in which territory it was measured');
    await running.slack.click({ user: deniz, viewId: form.id, actionId: 'desk_mend', value: 'f0' });
    const mend = await formWith('desk_mend_form');
    await running.slack.submit({
      user: deniz,
      viewId: mend.id,
      values: { deal_territories: ['Chile'], desk_mend_channel: 'Mega', desk_mend_aired: '2026-03-01' },
    });
    const mended = await running.slack.until('the mended figure', () => {
      const view = running.slack.modalOf(deniz);
      return view !== null && words(view).includes('Mar 1, 2026') ? view : undefined;
    });

    expect(words(form)).toContain('31% share, territory not stated');
    expect(await confirmed(mended)).toContain('31% share, Chile, Mega, Mar 1, 2026, source not given');
  });
});

describe('what channels hear', () => {
  test('is nothing where the person wants that', async () => {
    await running.type('/title', 'add Hush; series; 2021');
    const form = await deskOn(await posted(storyOf('Hush')));
    await running.slack.fill(form.id, { desk_announce: 'none' });

    expect(await confirmed(form)).toMatch(/Not announced, as you chose: #\d+, #\d+, #\d+ and #\d+\./);
    expect(await settled('Hush')).toEqual([]);
  });

  test('holds earlier sales as well where that is asked for, and is undone at once', async () => {
    await running.type('/title', 'add Loud; series; 2021');
    const form = await deskOn(await posted(storyOf('Loud')));
    await running.slack.fill(form.id, { desk_announce: 'all' });
    await confirmed(form);
    const [heard] = await announced('Loud');

    const undone = await running.type('/deal', 'undo');

    expect(heard).toContain('TVN');
    expect(undone).toContain('4 deals of Loud withdrawn');
  });

  test('is never an offer or talks, which nobody ticked for them', async () => {
    await running.type('/title', 'add Maybe; series; 2021');
    const form = await deskOn(
      await posted('The series "Maybe" was sold to Mega in Chile, and ZDF in Germany made an offer for it.'),
    );

    expect(words(form)).toContain('The text tells of 1 sale and 1 row that is not a sale yet.');
    expect(await confirmed(form)).toContain('Germany → ZDF: left out.');
    expect(await rowsOf('Maybe')).toEqual(['Chile']);
  });
});

describe('the source of a deal', () => {
  test('is one text, however often it is recorded from, and only sales read it', async () => {
    await running.type('/title', 'add One Source; series; 2021');
    const first = await deskOn(await posted(storyOf('One Source')));
    await ticked(first, 'desk_row_d1', false);
    await confirmed(first);
    await confirmed(await deskOn(await posted(`${storyOf('One Source')} `)));
    const { id } = await rowOf('One Source', 'Peru');

    const card = await shownCard(id);
    const text = await afterClick(card.ts, 'deal_source');

    expect(
      await running.service.database.prisma.article.count({ where: { text: { contains: 'One Source' } } }),
    ).toBe(1);
    expect(text).toContain('it stays in sales');
    expect(text).toContain('in talks in many more countries');
    expect(await leaks('in talks in many more countries')).toEqual([]);
  });
});

test('a desk that lay for too long says so, and stores nothing', async () => {
  await running.type('/title', 'add Dusty; series; 2021');
  const form = await deskOn(await posted(storyOf('Dusty')));
  await running.service.database.prisma.intakeDraft.deleteMany({});

  await running.slack.submit({ user: deniz, viewId: form.id });

  expect(words(running.slack.modalOf(deniz) ?? form)).toContain('lay here for too long');
  expect(await countOf('Dusty')).toBe(0);
});

test('a desk that nobody came back to is forgotten after a day', async () => {
  const { prisma } = running.service.database;
  await deskOn(await posted('The film "Yesterday" was sold to Mega in Chile.'));
  await deskOn(await posted('The film "Today" was sold to Mega in Chile.'));
  const long = new Date(Date.now() - 25 * 3_600_000);
  await prisma.intakeDraft.updateMany({ where: { text: { contains: 'Yesterday' } }, data: { madeAt: long } });

  await forgetOldDrafts(prisma);

  const left = await prisma.intakeDraft.findMany({ where: { text: { contains: 'day' } } });
  expect(left.map(({ text }) => text)).toEqual(['The film "Today" was sold to Mega in Chile.']);
});

test('a text of many sales is turned page by page, and recorded from all of them', async () => {
  await running.type('/title', 'add Wide World; series; 2021');
  const places = [
    'Chile',
    'Peru',
    'Colombia',
    'Ecuador',
    'Bolivia',
    'Paraguay',
    'Uruguay',
    'Mexico',
    'Panama',
  ];
  const more = [
    'Spain',
    'Italy',
    'France',
    'Poland',
    'Greece',
    'Croatia',
    'Serbia',
    'Norway',
    'Sweden',
    'Finland',
  ];
  const sold = [...places, ...more].map((place, index) => `${place} (Channel ${index + 20})`).join(', ');
  const form = await deskOn(await posted(`The series "Wide World" was sold in ${sold}.`));
  await ticked(form, 'desk_row_d0', false);

  await running.slack.click({ user: deniz, viewId: form.id, actionId: 'desk_next' });
  const second = await running.slack.until('the second page', () => {
    const view = running.slack.modalOf(deniz);
    return view !== null && words(view).includes('Finland') ? view : undefined;
  });
  await ticked(second, 'desk_row_d18', false);
  const reply = await confirmed(second);

  expect(words(form)).not.toContain('Finland');
  expect(reply).toContain('Recorded: 17 sales of Wide World');
  expect(reply).toMatch(/Chile → Channel 20: left out\.[\s\S]*Finland → Channel 38: left out\./);
});

describe('/deal from', () => {
  test('reads a text behind it, with signs as they were typed', async () => {
    await running.type('/title', 'add Love & War; film; 2020');
    await cleared();
    await running.slack.command({
      user: deniz,
      channel: sales,
      command: '/deal',
      text: 'from The film "Love &amp; War" was sold to Mega in Chile.',
    });

    expect(words(await desk())).toMatch(/Love & War \(2020, film\)[\s\S]*Chile → Mega/);
  });

  test('alone asks for a text, as long as a story is', async () => {
    await running.type('/title', 'add Long Story; series; 2020');
    await cleared();
    const filler = 'The market was busy, and the halls were full of people. '.repeat(80);
    await running.slack.command({ user: deniz, channel: sales, command: '/deal', text: 'from' });
    const form = await formWith('desk_text');

    await running.slack.submit({
      user: deniz,
      viewId: form.id,
      values: { desk_text_field: `${storyOf('Long Story')}\n${filler}` },
    });

    expect(words(await desk())).toContain('Chile → Canal 13');
  });

  test('is a sale where a title on record is called so', async () => {
    await running.type('/title', 'add From Dusk; film; 2020');

    expect(await running.type('/deal', 'From Dusk: Chile (Mega)')).toContain('Recorded: 1 sale of From Dusk');
  });
});

describe('a hostile text', () => {
  test('pings nobody', async () => {
    const ts = await posted('The film "<!channel>" was sold to "<!here> TV" in Chile and to Mega in Peru.');

    const form = await deskOn(ts);

    expect(JSON.stringify(form.payload)).not.toMatch(/<!/);
  });

  test('that is too long is refused with its length', async () => {
    const ts = await posted('A very long story. '.repeat(2106));

    expect(await refusal(ts)).toMatch(/has 40,01\d characters; at most 20,000 are read at once/);
  });

  test('with nothing to read is told so', async () => {
    expect(await refusal(await posted('…!?'))).toContain('There are no words in it to read.');
    const form = await deskOn(await posted('Lunch at one?'));
    expect(words(form)).toContain('No sale and no figure was found in this text.');
    expect(form.payload.submit).toBeUndefined();
  });
});

test('a person who is not in sales learns nothing of what stays in sales', async () => {
  await running.type('/title', 'add Still Water; film; 2020');
  await running.type('/deal', 'Still Water: Peru (Latina); negotiation');
  const messageTs = await posted(storyOf('Still Water'));

  await running.slack.messageShortcut({
    user: ada,
    channel: sales,
    messageTs,
    callbackId: 'record_from_message',
  });

  const form = await running.slack.until('the desk', () => {
    const view = running.slack.modalOf(ada);
    return view?.payload.callback_id === 'desk_confirm' ? view : undefined;
  });
  expect(words(form)).toContain('New. It meets another row that stays in sales.');
  expect(words(form)).not.toContain('negotiation');
});

async function posted(text: string, channel: string = sales): Promise<string> {
  const { message } = await running.slack.say({ user: ada, channel, text });
  return message.ts;
}

async function deskOn(messageTs: string, channel: string = sales): Promise<View> {
  await cleared();
  const callbackId = 'record_from_message';
  await running.slack.messageShortcut({ user: deniz, channel, messageTs, callbackId });
  return desk();
}

/** No form is open any more. */
async function cleared(): Promise<void> {
  const open = running.slack.modalOf(deniz);
  if (open !== null) await running.slack.closeView({ user: deniz, viewId: open.id, all: true });
}

/** The first reading of a process compiles its patterns: on a busy machine that takes seconds. */
const FIRST_READING_LIMIT_MS = 15_000;

async function desk(): Promise<View> {
  const look = () => {
    const view = running.slack.modalOf(deniz);
    return view?.payload.callback_id === 'desk_confirm' ? view : undefined;
  };
  return running.slack.until('the desk', look, FIRST_READING_LIMIT_MS);
}

function words(view: View): string {
  return running.slack.toPlainText(view);
}

async function formWith(callbackId: string): Promise<View> {
  return running.slack.until(`the form ${callbackId}`, () => {
    const view = running.slack.modalOf(deniz);
    return view?.payload.callback_id === callbackId ? view : undefined;
  });
}

/** The private answer to the shortcut on a message that is not read. */
async function refusal(messageTs: string): Promise<string> {
  const before = replies().length;
  const callbackId = 'record_from_message';
  await running.slack.messageShortcut({ user: deniz, channel: sales, messageTs, callbackId });
  return running.slack.until('the refusal', () => replies()[before]);
}

async function ticked({ id: viewId }: View, blockId: string, isTicked: boolean): Promise<void> {
  const value = isTicked ? ['record'] : [];
  await running.slack.click({ user: deniz, viewId, actionId: 'desk_tick', blockId, value });
}

async function shownCard(dealId: number): Promise<Message> {
  await running.type('/deal', `show ${dealId}`);
  const card = running.slack.visibleTo(deniz, sales).findLast((message) => message.ephemeralTo === deniz);
  if (card === undefined) throw new Error('no card');
  return card;
}

async function afterClick(messageTs: string, actionId: string): Promise<string> {
  const before = replies().length;
  await running.slack.click({ user: deniz, channel: sales, messageTs, actionId });
  return running.slack.until('the answer', () => replies()[before]);
}

/** Where words stand that everybody or the outbox can see. */
async function leaks(of: string): Promise<readonly string[]> {
  const posted = running.slack
    .visibleTo(ada, deals)
    .map((message) => JSON.stringify([message.text, message.blocks, message.metadata]));
  return posted.filter((text) => text.includes(of));
}

async function settled(title: string): Promise<readonly string[]> {
  await running.slack.idle();
  await new Promise((resolve) => setTimeout(resolve, 300));
  return running.heard(deals).filter((text) => text.includes(title));
}

async function confirmed(form: View): Promise<string> {
  const before = replies().length;
  await running.slack.submit({ user: deniz, viewId: form.id });
  return running.slack.until('the reply', () => replies()[before]);
}

function replies(): readonly string[] {
  return running.slack
    .visibleTo(deniz, sales)
    .filter((message) => message.ephemeralTo === deniz)
    .map((message) => running.slack.toPlainText(message));
}

async function announced(title: string): Promise<readonly string[]> {
  await running.slack.until('the announcement', () =>
    running.heard(deals).find((text) => text.includes(title)),
  );
  return settled(title);
}

async function rowOf(title: string, territory: string) {
  return running.service.database.prisma.deal.findFirstOrThrow({
    where: { title: { name: title }, territory },
  });
}

/** Territories, in the order of recording. */
async function rowsOf(title: string): Promise<readonly string[]> {
  const rows = await running.service.database.prisma.deal.findMany({
    where: { title: { name: title } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ territory }) => territory);
}

async function countOf(title: string): Promise<number> {
  return running.service.database.prisma.deal.count({ where: { title: { name: title } } });
}
