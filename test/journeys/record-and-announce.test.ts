import { beforeAll, describe, expect, test } from 'vitest';
import { CHANNELS, PEOPLE } from '../support/slack.ts';
import { type Running, startDealwire } from '../support/start-dealwire.ts';

const { deniz, ada } = PEOPLE;
const { deals, sales } = CHANNELS;

let running: Running;
beforeAll(async () => {
  running = await startDealwire();
  await running.type('/title', 'add Lantern Street; series; 2024; aka Fener Sokağı');
});

const EIGHT =
  'Fener Sokagi: Mexico (Imagen TV), Canal 13 (Chile), Colombia = Caracol, Ecuador: Ecuavisa, "Color, Vision" in Dominican Republic and to Canal 11 in Honduras, Perú (Latina); Israel; free tv; signed 2026-03-02; note: two runs only';

describe('eight sales typed in one line', () => {
  test('are stored as eight rows, echoed with Edit and Undo, and announced once', async () => {
    const reply = await running.type('/deal', EIGHT);

    expect(reply).toContain('Recorded: 8 sales of Lantern Street.');
    expect(reply).toContain('Dominican Republic: Color, Vision');
    expect(reply).toContain('[Edit] [Undo]');
    await running.slack.until('the announcement', () => running.heard(deals)[0]);
    await settled();
    const [announcement, ...more] = running.heard(deals);
    expect(more).toEqual([]);
    expect(announcement).toContain('Lantern Street sold to 8 territories');
    expect(announcement).toContain('undisclosed');
    expect(await running.service.database.prisma.deal.count()).toBe(8);
  });

  test('tell the channel nothing of media, window or note', () => {
    const told = JSON.stringify(running.slack.visibleTo(ada, deals));

    expect(told).toContain('Imagen TV');
    expect(told).not.toMatch(/two runs|free TV|free_tv/i);
  });

  test('delivered twice by Slack are recorded once', async () => {
    const outcome = await running.slack.command({
      user: deniz,
      channel: sales,
      command: '/deal',
      text: 'Lantern Street: Uruguay (Teledoce)',
    });
    if (outcome.request === null) throw new Error('not sent');
    await running.slack.until('the announcement', () =>
      running.heard(deals).find((text) => text.includes('Teledoce')),
    );
    await running.slack.redeliver(outcome.request);
    await settled();

    expect(await running.service.database.prisma.deal.count({ where: { territory: 'Uruguay' } })).toBe(1);
  });

  test('typed again are told to be on record, with their number and recorder', async () => {
    const reply = await running.type('/deal', 'Lantern Street: Chile (Channel 13)');

    expect(reply).toMatch(/Chile: Canal 13 is already recorded as #\d+ by @Deniz Kaya on/);
    expect(reply).toContain('[Update]');
  });
});

describe('undo', () => {
  test('withdraws the last entry and edits the announcement in place', async () => {
    await running.type('/deal', 'Lantern Street: Greece (Alpha)');
    await running.slack.until('the announcement', () =>
      running.heard(deals).find((text) => text.includes('Alpha')),
    );
    const count = running.heard(deals).length;

    const reply = await running.type('/deal', 'undo');

    expect(reply).toContain('Undone: 1 deal of Lantern Street withdrawn');
    await running.slack.until('the edit', () =>
      running.heard(deals).every((text) => !text.includes('Alpha')),
    );
    expect(running.heard(deals)).toHaveLength(count);
  });

  test('from the announcement is for the recorder only', async () => {
    await running.type('/deal', 'Lantern Street: Portugal (SIC)');
    const message = await running.slack.until('the announcement', () =>
      running.slack.visibleTo(ada, deals).find((each) => each.text.includes('SIC')),
    );

    await running.slack.click({
      user: ada,
      channel: deals,
      messageTs: message.ts,
      actionId: 'announcement_undo',
    });

    const refusal = await running.slack.until('the refusal', () =>
      running.slack.visibleTo(ada, deals).find((each) => each.ephemeralTo === ada),
    );
    expect(refusal.text).toContain('Only the person who recorded');
    expect(
      await running.service.database.prisma.deal.count({
        where: { territory: 'Portugal', withdrawnAt: null },
      }),
    ).toBe(1);
  });
});

describe('a line that cannot be read as it stands', () => {
  test('opens the form with what was read and names the rest, and stores nothing until it is complete', async () => {
    await running.slack.command({
      user: deniz,
      channel: sales,
      command: '/deal',
      text: 'Lantern Street: Bulgaria (bTV), Xlandia (Foo TV), LatAm (Playa+); svod',
    });
    const form = await modalWith('Xlandia');
    expect(await running.service.database.prisma.deal.count({ where: { territory: 'Bulgaria' } })).toBe(0);

    const refused = await running.slack.submit({
      user: deniz,
      viewId: form.id,
      values: { deal_question_0: '0' },
    });
    expect(Object.keys(refused.fieldErrors ?? {})).toEqual(['deal_sales']);

    await running.slack.submit({
      user: deniz,
      viewId: form.id,
      values: { deal_sales: 'Bulgaria (bTV)\nLatAm (Playa+)', deal_question_0: '0' },
    });
    await running.slack.until('the announcement', () =>
      running.heard(deals).find((text) => text.includes('bTV')),
    );
    const rows = await running.service.database.prisma.deal.findMany({ where: { buyerPrinted: 'Playa+' } });
    expect(rows[0]?.media).toEqual(['svod']);
    expect(rows[0]?.doubtful).toEqual([]);
  });

  test.each(['Rest of LatAm (HBO)', 'rest of Europe (X)'])(
    'opens the form on what has nothing to choose from: %s',
    async (sale) => {
      await running.slack.command({
        user: deniz,
        channel: sales,
        command: '/deal',
        text: `Lantern Street: ${sale}`,
      });
      const form = await modalWith(sale.slice(0, sale.indexOf(' (')));
      expect(running.slack.toPlainText(form)).not.toContain('Loading');

      const refused = await running.slack.submit({ user: deniz, viewId: form.id });

      expect(Object.keys(refused.fieldErrors ?? {})).toEqual(['deal_sales']);
    },
  );

  test('says that a form could not be opened where Slack refuses it', async () => {
    running.slack.faults.set({ kind: 'ok_false', method: 'views.update', error: 'invalid_arguments' });

    const reply = await running.type('/deal', '');

    expect(reply).toContain('Something failed');
    await modalWith('This form could not be opened');
  });

  test.each(['undo 3', 'show abc', 'edit abc'])('is told what the sub-command takes: %s', async (text) => {
    expect(await running.type('/deal', text)).toMatch(/takes (nothing behind it|the number of a deal)/);
  });

  test('of an unknown title offers it as new, beside the nearest', async () => {
    await running.slack.command({
      user: deniz,
      channel: sales,
      command: '/deal',
      text: 'Lantern Stret Two: Croatia (Nova)',
    });
    const form = await modalWith('Lantern Stret Two');

    await running.slack.submit({ user: deniz, viewId: form.id });

    await running.slack.until('the announcement', () =>
      running.heard(deals).find((text) => text.includes('Nova')),
    );
    const title = await running.service.database.prisma.title.findFirst({
      where: { name: 'Lantern Stret Two' },
    });
    expect(title).not.toBeNull();
  });
});

describe('the form', () => {
  test('records one buyer in several territories, found by typeahead', async () => {
    await running.slack.globalShortcut({ user: deniz, callbackId: 'record_sale' });
    const form = await modalWith('More sales');

    await running.slack.submit({
      user: deniz,
      viewId: form.id,
      values: {
        deal_title: 'Lantern Street (2024, series)',
        deal_territories: ['Spain', 'Andorra'],
        deal_buyer: 'Cuatro',
      },
    });

    await running.slack.until('the announcement', () =>
      running.heard(deals).find((text) => text.includes('Cuatro')),
    );
    const rows = await running.service.database.prisma.deal.findMany({
      where: { buyerPrinted: 'Cuatro' },
      orderBy: { id: 'asc' },
    });
    expect(rows.map((row) => row.territory)).toEqual(['Spain', 'Andorra']);
  });

  test('edits a deal and changes its announcement in place', async () => {
    await running.type('/deal', 'Lantern Street: Poland (TVN)');
    await running.slack.until('the announcement', () =>
      running.heard(deals).find((text) => text.includes('TVN')),
    );
    const row = await running.service.database.prisma.deal.findFirstOrThrow({
      where: { territory: 'Poland' },
    });
    await running.slack.command({ user: deniz, channel: sales, command: '/deal', text: `edit ${row.id}` });
    const form = await modalWith('TVN');

    await running.slack.submit({ user: deniz, viewId: form.id, values: { deal_buyer: 'Polsat' } });

    await running.slack.until('the edit', () => running.heard(deals).find((text) => text.includes('Polsat')));
    expect(running.heard(deals).filter((text) => text.includes('TVN'))).toEqual([]);
  });
});

test('many clashes are told as ten and a count', async () => {
  await running.type('/title', 'add Crowded Road; series; 2024');
  const buyers = Array.from({ length: 12 }, (_, index) => `Spain (Buyer ${index})`).join(', ');
  await running.type('/deal', `Crowded Road: ${buyers}`);

  const reply = await running.type('/deal', 'Crowded Road: Spain (Newcomer)');

  expect(reply.match(/clash: #/gi)).toHaveLength(10);
  expect(reply).toContain('and 2 more; /deal list Crowded Road shows what stands');
});

test('a buyer called <!channel> pings nobody', async () => {
  await running.type('/deal', 'Lantern Street: Norway (<!channel>)');
  const message = await running.slack.until('the announcement', () =>
    running.slack.visibleTo(ada, deals).find((each) => each.text.includes('Norway')),
  );

  expect(JSON.stringify([message.text, message.blocks])).not.toContain('<!channel>');
  expect(message.text).toContain('&lt;!channel&gt;');
});

test('negotiations are recorded, and no channel hears of them', async () => {
  const reply = await running.type('/deal', 'Lantern Street: Japan (Wowow); negotiation');

  expect(reply).toContain('stays in sales');
  await settled();
  expect(running.heard(deals).join('\n')).not.toContain('Japan');
});

async function modalWith(text: string) {
  return running.slack.until(`the form with ${text}`, () => {
    const view = running.slack.modalOf(deniz);
    return view !== null && running.slack.toPlainText(view).includes(text) ? view : undefined;
  });
}

/** Long enough for a second announcement to show, if there were one. */
async function settled(): Promise<void> {
  await running.slack.idle();
  await new Promise((resolve) => setTimeout(resolve, 300));
}
