import { beforeAll, describe, expect, test } from 'vitest';
import { CHANNELS, PEOPLE } from '../support/slack.ts';
import { type Running, startDealwire } from '../support/start-dealwire.ts';

const { ada, bora, deniz } = PEOPLE;
const { marketing, sales } = CHANNELS;

let running: Running;
beforeAll(async () => {
  running = await startDealwire();
  await running.type('/title', 'add Lantern Street; film; 2024');
  await running.type(
    '/deal',
    'Lantern Street: Mexico (Imagen TV); free tv; exclusive; 2024-01-01..2027-12-31; signed 2026-03-02; note: two runs only',
  );
  await running.type('/deal', 'Lantern Street: Peru (Latina); free tv; 2024-01-01..2027-12-31; negotiation');
  await running.type(
    '/deal',
    'Lantern Street: Chile (Mega); free tv; exclusive; 2024-01-01..2027-12-31; hold',
  );
  await running.type('/deal', 'Lantern Street: Spain (Cuatro); embargo 2099-01-01');
});

const asAda = (text: string) => running.type('/deal', text, { user: ada });
const rowOf = (territory: string) =>
  running.service.database.prisma.deal.findFirstOrThrow({ where: { territory, withdrawnAt: null } });

describe('to a person who is not in sales', () => {
  test('the list tells public rows and their own, counted and paged so', async () => {
    expect(await asAda('list')).toMatch(/^1 deal on record/);
    await asAda('Lantern Street: Greece (Alpha); negotiation');

    const list = await asAda('list Lantern Street');

    expect(list).toMatch(/^2 deals on record/);
    expect(list).toContain('Imagen TV');
    expect(list).toContain('Greece: Alpha, negotiation');
    expect(list).not.toMatch(/Latina|Mega|Cuatro/);
    expect(await running.type('/deal', 'list')).toMatch(/^5 deals on record/);
  });

  test('a buyer who is on record by hidden rows alone is called unknown', async () => {
    const unknown = (name: string) => `No title, buyer or territory on record is called “${name}”.`;

    expect(await asAda('list Latina')).toContain(unknown('Latina'));
    expect(await asAda('list Nobody At All')).toContain(unknown('Nobody At All'));
    expect(await asAda('list Imagen TV')).toContain('Mexico');
    expect(await running.type('/deal', 'list Latina')).toContain('Peru');
  });

  test('a further page of the list leaves out the same rows', async () => {
    const places =
      'Italy, France, Germany, Austria, Poland, Norway, Sweden, Denmark, Finland, Iceland, Ireland';
    const more =
      'Belgium, Portugal, Croatia, Serbia, Slovenia, Slovakia, Hungary, Romania, Bulgaria, Albania';
    await running.type('/deal', `Lantern Street: ${places}, ${more}; svod`);
    expect(await asAda('list Lantern Street')).toContain('23 deals on record');
    const message = running.slack.visibleTo(ada, sales).findLast((each) => each.ephemeralTo === ada);
    if (message === undefined) throw new Error('no list');

    await running.slack.click({
      user: ada,
      channel: sales,
      messageTs: message.ts,
      actionId: 'deal_list_more',
    });

    const page = await running.slack.until('the further page', () =>
      running.slack
        .visibleTo(ada, sales)
        .map((each) => running.slack.toPlainText(each))
        .find((text) => text.includes('21 to 23')),
    );
    expect(page).not.toMatch(/Latina|Mega|Cuatro/);
  });

  test('the card of a public row leaves out its terms, and gives no way to edit it', async () => {
    const { id } = await rowOf('Mexico');

    const card = await asAda(`show ${id}`);

    expect(card).toContain('Imagen TV');
    expect(card).not.toMatch(/Window|2027|Note|two runs|Media|free TV|Exclusiv|Held|Edit/i);
    expect(await running.type('/deal', `show ${id}`)).toMatch(/two runs only[\s\S]*\[Edit\]/);
  });

  test.each(['Peru', 'Chile', 'Spain'])('the row of %s is not there, to show and to edit', async (place) => {
    const { id } = await rowOf(place);

    expect(await asAda(`show ${id}`)).toContain(`There is no deal #${id} on record that you can see.`);
    expect(await asAda(`edit ${id}`)).toContain(`There is no deal #${id} on record that you can see.`);
  });

  test('a public row of somebody else is not theirs to edit; their own is', async () => {
    expect(await asAda(`edit ${(await rowOf('Mexico')).id}`)).toContain('Only sales can edit deals');

    await running.slack.command({
      user: ada,
      channel: sales,
      command: '/deal',
      text: `edit ${(await rowOf('Greece')).id}`,
    });

    await running.slack.until('the form', () => running.slack.modalOf(ada));
  });

  test('a twin and a clash among rows of sales are told without buyer, number and window', async () => {
    const { id } = await rowOf('Chile');

    const twin = await asAda('Lantern Street: Chile (Mega); free tv');
    const clash = await asAda(
      'Lantern Street: Chile (Canal 13); free tv; exclusive; 2025-01-01..2026-12-31; signed 2026-03-02',
    );

    expect(twin).toContain('another row that stays in sales');
    expect(twin).not.toMatch(new RegExp(`Mega|#${id}\\b|Update`));
    expect(clash).toMatch(/Clash.*another row that stays in sales/);
    expect(clash).not.toMatch(new RegExp(`Mega|#${id}\\b|2027`));
    const open = await asAda('Lantern Street: Mexico (Azteca); free tv; exclusive; 2025-01-01..2026-12-31');
    expect(open).toMatch(/Clash.*Imagen TV/);
    expect(open).not.toContain('2027');
  });
});

test('the card of a title counts sold countries only once they are public', async () => {
  await running.type('/title', 'add Quiet Harbour; film; 2023');
  await running.type('/deal', 'Quiet Harbour: Chile (Mega); hold');
  await running.type('/deal', 'Quiet Harbour: Spain (Cuatro); embargo 2099-01-01');
  await running.type('/deal', 'Quiet Harbour: Israel (Kan)');

  const card = await running.type('/title', 'Quiet Harbour');

  expect(card).toContain('Israel');
  expect(card).not.toMatch(/Chile|Spain/);
});

describe('a sale of what was a negotiation', () => {
  test('brings that row forward: terms, audit, news and the reply', async () => {
    await running.type('/title', 'add Silver Tide; film; 2022');
    await running.type(
      '/deal',
      'Silver Tide: Peru (Latina); free tv; 2024-01-01..2025-12-31; negotiation; note: keep it low',
    );
    const before = await rowOfTitle('Silver Tide');

    const reply = await running.type('/deal', 'Silver Tide: Peru (Latina); free tv; signed 2026-11-01', {
      user: bora,
    });

    expect(reply).toContain(`#${before.id} Peru: Latina was a negotiation and is now signed.`);
    expect(reply).not.toContain('Nothing new');
    const after = await rowOfTitle('Silver Tide');
    expect(after).toMatchObject({
      id: before.id,
      status: 'signed',
      signedOn: new Date('2026-11-01'),
      startsOn: before.startsOn,
      note: 'keep it low',
      recordedBy: deniz,
      version: before.version + 1,
    });
    const audit = await running.service.database.prisma.auditEntry.findMany({
      where: { entity: 'deal', entityId: before.id },
      orderBy: { id: 'asc' },
    });
    expect(audit.map(({ action, actor }) => [action, actor])).toEqual([
      ['recorded', deniz],
      ['edited', bora],
    ]);
    await running.slack.until('the announcement', () =>
      running.heard(CHANNELS.deals).find((text) => text.includes('Silver Tide')),
    );
  });

  test('that stands with another day of signing is told as it stands', async () => {
    const { id } = await rowOfTitle('Silver Tide');

    const reply = await running.type('/deal', 'Silver Tide: Peru (Latina); free tv; signed 2026-10-01');

    expect(reply).toContain(`#${id} is recorded as signed`);
    expect(reply).toContain('[Update]');
    expect(reply).not.toContain('all of it is on record already');
    expect(await running.type('/deal', 'Silver Tide: Peru (Latina); free tv; signed 2026-11-01')).toContain(
      'all of it is on record already',
    );
  });

  test('goes to no row when several may be meant', async () => {
    await running.type('/title', 'add Two Doors; film; 2022');
    await running.type('/deal', 'Two Doors: Peru (Latina); free tv; negotiation');
    await running.type('/deal', 'Two Doors: Peru (Latina); pay tv; negotiation');

    const reply = await running.type('/deal', 'Two Doors: Peru (Latina); signed 2026-11-01');

    expect(reply).toMatch(/#\d+ is recorded as negotiation/);
  });
});

describe('what is shared with a channel', () => {
  beforeAll(async () => {
    await running.type('/title', 'add Paper Boats; film; 2021');
    await running.type(
      '/deal',
      'Paper Boats: Mexico (Imagen TV); free tv; exclusive; 2024-01-01..2027-12-31; note: two runs only',
    );
    await running.type('/deal', 'Paper Boats: Peru (Latina); negotiation');
    await running.type('/rating', 'Paper Boats, Mexico, Imagen TV: 19% share; source HR Ratings');
  });

  test('of a list, are the public rows alone, once', async () => {
    await running.type('/deal', 'list Paper Boats', { channel: marketing });

    await share('deal_list_share');
    await share('deal_list_share');

    const shared = await sharedWith('/deal list Paper Boats');
    expect(shared).toContain('@Deniz Kaya looked up: /deal list Paper Boats');
    expect(shared).toMatch(/1 deal on record[\s\S]*Imagen TV/);
    expect(shared).not.toMatch(/Latina|negotiation|Share to channel/);
    await toldInPrivate('shared here before');
    expect(running.heard(marketing).filter((text) => text.includes('Paper Boats'))).toHaveLength(1);
  });

  test('of a deal, leaves out its terms; one that stays in sales offers no way to share it', async () => {
    const rows = await running.service.database.prisma.deal.findMany({
      where: { title: { name: 'Paper Boats' } },
      orderBy: { id: 'asc' },
    });
    const [mexico, peru] = rows.map(({ id }) => id);
    const inSales = await running.type('/deal', `show ${peru}`, { channel: marketing });
    await running.type('/deal', `show ${mexico}`, { channel: marketing });

    await share('deal_share');

    expect(inSales).not.toContain('[Share to channel]');
    const shared = await sharedWith(`/deal show ${mexico}`);
    expect(shared).toContain('Imagen TV');
    expect(shared).not.toMatch(/2027|two runs|free TV|Edit/);
  });

  test('of a list whose rows were public a moment ago, is nothing', async () => {
    await running.type('/title', 'add Night Ferry; film; 2021');
    await running.type('/deal', 'Night Ferry: Peru (Latina)');
    await running.type('/deal', 'list Night Ferry', { channel: marketing });
    const list = ofDeniz();
    await running.type('/deal', 'undo');

    await share('deal_list_share', list);

    await toldInPrivate('so it stays with you');
  });

  test('of a title and of its figures, is what the record says, without the ways to change it', async () => {
    await running.type('/title', 'Paper Boats', { channel: marketing });
    await share('title_share');
    const card = await sharedWith('/title Paper Boats');
    await running.type('/rating', 'list Paper Boats, Mexico', { channel: marketing });
    await share('rating_share');
    const figures = await sharedWith('/rating list Paper Boats, Mexico');

    expect(card).toMatch(/Countries to date: 1 – Mexico/);
    expect(card).not.toMatch(/Edit|Record deal|Not on record:/);
    expect(figures).toContain('19% share');
  });

  const ofDeniz = () =>
    running.slack.visibleTo(deniz, marketing).findLast((each) => each.ephemeralTo === deniz);

  async function share(actionId: string, reply = ofDeniz()): Promise<void> {
    await running.slack.click({ user: deniz, channel: marketing, messageTs: reply?.ts ?? '', actionId });
  }

  async function toldInPrivate(words: string): Promise<void> {
    await running.slack.until(words, () =>
      running.slack
        .visibleTo(deniz, marketing)
        .find((each) => running.slack.toPlainText(each).includes(words)),
    );
  }

  function sharedWith(asked: string): Promise<string> {
    return running.slack.until(asked, () =>
      running.heard(marketing).find((text) => text.includes(`looked up: ${asked}`)),
    );
  }
});

async function rowOfTitle(name: string) {
  return running.service.database.prisma.deal.findFirstOrThrow({ where: { title: { name } } });
}
