import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { View } from '../../src/workspace/state/model.ts';
import { readWord } from '../releases/read-word.ts';
import { seedFacts } from '../releases/seed-facts.ts';
import { CHANNELS, PEOPLE } from '../support/slack.ts';
import { type Running, startDealwire } from '../support/start-dealwire.ts';

const { deniz, ada } = PEOPLE;
const { sales } = CHANNELS;
const TITLE = 'Miracle in Cell No. 7';
const QUOTE = 'It is a great pleasure to partner with these countries.';
const SYNOPSIS =
  'A father with an intellectual disability lives with his six-year-old daughter, Ova, and his grandmother. When he is wrongly accused of murder and sentenced to death, Ova fights to find the only witness who could save him.';

const dataDir = mkdtempSync(join(tmpdir(), 'dealwire-exports-'));
let dealwire: Running;

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

beforeAll(async () => {
  dealwire = await startDealwire({ company: { name: 'Inter Medya', city: 'Istanbul' }, dataDir });
});

/** The modal that a person has open, once it holds the words. */
function formWith(words: string, user: string = deniz): Promise<View> {
  const { slack } = dealwire;
  return slack.until(`a form with ${words}`, () => {
    const view = slack.modalOf(user);
    return view !== null && slack.toPlainText(view).includes(words) ? view : null;
  });
}

/** The message in a person's direct messages with Dealwire that holds all of the words. */
function messageTo(user: string, ...words: readonly string[]) {
  const { slack } = dealwire;
  return slack.until(`a message to ${user} with ${words.join(', ')}`, () =>
    slack.visibleTo(user, slack.directMessage(user).id).findLast((message) => {
      const text = slack.toPlainText(message);
      return words.every((each) => text.includes(each));
    }),
  );
}

async function press(user: string, actionId: string, ...words: readonly string[]) {
  const message = await messageTo(user, ...words);
  await dealwire.slack.click({
    user,
    channel: dealwire.slack.directMessage(user).id,
    messageTs: message.ts,
    actionId,
  });
}

async function recordTheArticle() {
  const { type, slack } = dealwire;
  await type(
    '/title',
    'add Miracle in Cell No. 7; film; 2019; aka 7. Koğuştaki Mucize; aka Milagro en la celda 7',
  );
  await slack.command({ user: deniz, channel: sales, command: '/title', text: 'edit Miracle in Cell No. 7' });
  const form = await formWith('Director');
  await slack.submit({
    user: deniz,
    viewId: form.id,
    values: {
      title_directors: 'Mehmet Ada Öztekin',
      title_countries: 'Turkey',
      title_synopsis: SYNOPSIS,
      title_based_on: 'the 2013 South Korean film “A Gift from Room 7”',
    },
  });
  await slack.until('the saved title', () =>
    slack.visibleTo(deniz, sales).find(({ text }) => text.includes('changed countries')),
  );
  for (const [command, text] of [
    [
      '/deal',
      'Milagro en la celda 7: Mexico (Imagen TV), Chile (Channel 13), Colombia (Caracol), Ecuador (Ecuavisa), El Salvador (Channel Seis), Honduras (Channel 11), Dominican Republic (Color Vision) and Achla TV in Israel',
    ],
    [
      '/rating',
      'Miracle in Cell No. 7, Mexico, Imagen TV: >3.1m viewers, 19% share, 5.45% rating households; prime time; claim: led prime time; claim: most successful film in the network’s history',
    ],
    ['/rating', 'Miracle in Cell No. 7, Chile, Canal 13: 11.6% audience; claim: highest since 2016'],
    ['/rating', 'Miracle in Cell No. 7, Turkey: >5.3m admissions; claim: most watched film of 2019'],
    ...['US', 'Canada', 'Brazil', 'France'].map(
      (place) => ['/rating', `${TITLE}, ${place}, Netflix: #1`] as const,
    ),
    ['/title', `award ${TITLE}: Oscars; submitted; 93rd edition`],
    ['/title', `quote ${TITLE}: "${QUOTE}"; Can Okan, Founder and CEO, Inter Medya`],
  ] as const)
    await type(command, text);
}

test('from typed sales to the approved Word file, with every fact and nothing that nobody approved', async () => {
  await recordTheArticle();

  const draft = await dealwire.type('/release', TITLE);
  expect(draft).not.toContain(QUOTE);
  expect(draft).toContain('[QUOTE: Can Okan, Founder and CEO, needs approval]');
  await dealwire.type('/title', `quote ${TITLE}: "${QUOTE}"; Can Okan, Founder and CEO, Inter Medya`, {
    user: ada,
  });
  const quoted = dealwire.slack.visibleTo(ada, sales).findLast(({ text }) => text.includes(QUOTE));
  await dealwire.slack.click({
    user: ada,
    channel: sales,
    messageTs: quoted?.ts ?? '',
    actionId: 'quote_approve',
  });
  await press(deniz, 'release_regenerate', 'draft', 'version 1');
  const which = await formWith('Write a section anew');
  await dealwire.slack.submit({ user: deniz, viewId: which.id, values: { release_section: 'Quotes' } });
  await press(deniz, 'release_request_review', 'version 2', QUOTE.slice(0, -1));
  await press(ada, 'release_approve', 'asks for your approval');
  await messageTo(deniz, 'Approved by');
  await press(deniz, 'release_export_more', 'Approved by');
  const formats = await formWith('Format');
  await dealwire.slack.submit({
    user: deniz,
    viewId: formats.id,
    values: { release_format: 'Word with fact sheet' },
  });
  const file = await dealwire.slack.until('the Word file', () =>
    [...dealwire.slack.state.files.values()].find(
      ({ name, isComplete }) => isComplete && name.endsWith('.docx'),
    ),
  );

  const word = await readWord(file.content);
  const text = word.paragraphs.map((paragraph) => paragraph.text).join('\n');
  const sentences = text.split(/(?<=[.!?…”])\s+(?=[\p{Lu}“])/u);
  const told = (...parts: readonly string[]) =>
    expect(sentences).toContainEqual(
      expect.toSatisfy(
        (each: string) => parts.every((part) => each.includes(part)),
        `one sentence with ${parts}`,
      ),
    );
  const facts = seedFacts();
  for (const { territory, buyer } of facts.deals) told(`${territory} (${buyer})`);
  told(facts.distributor, 'eight territories', 'seven of them in Latin America');
  for (const { territory, channel: printed, ...figures } of facts.ratings) {
    // One channel is called one thing: as its sale was recorded.
    const channel = facts.deals.find((deal) => deal.territory === territory)?.buyer ?? printed;
    if (figures.viewers) told(territory, channel, `more than ${figures.viewers / 1e6} million viewers`);
    if (figures.share) told(territory, channel, `a ${figures.share}% share`);
    if (figures.rating) told(territory, channel, `household rating of ${figures.rating}%`);
    if (figures.audience_pct_unspecified) {
      told(territory, channel, `an audience of ${figures.audience_pct_unspecified}%`);
      expect(text).not.toMatch(new RegExp(`${figures.audience_pct_unspecified}% (share|rating)`));
    }
  }
  for (const { territory, value } of facts.not_tv) {
    told(territory, `more than ${value / 1e6} million admissions in cinemas`);
    expect(text).not.toMatch(new RegExp(`${value / 1e6} million (TV )?viewers`));
  }
  for (const { platform, territories } of facts.charts)
    told(platform, 'No. 1', ...territories.map((place) => (place === 'US' ? 'U.S.' : place)));
  for (const { award, edition } of facts.awards) told('submitted', award, `${edition}rd`);
  expect(text).not.toMatch(/nominat/i);
  told(facts.title, facts.director);
  told(String(facts.year), 'South Korean', 'A Gift from Room 7');
  for (const { speaker } of facts.quotes) told(`“${QUOTE.slice(0, -1)},” said ${speaker}`);
  expect(text).toContain(SYNOPSIS);
  expect([...text.matchAll(/“[^”]{40,}”/g)].map(([quoted]) => quoted)).toEqual([`“${QUOTE.slice(0, -1)},”`]);
  expect(word.paragraphs.find(({ style }) => style === 'Heading1')?.text).toBe(
    `“${TITLE}” sells to 8 territories`,
  );
  expect(word.tables[0]?.map(([fact]) => fact)).toEqual(
    expect.arrayContaining(['deal:1', 'figure:1', 'award:1']),
  );

  expect(existsSync(join(dataDir, 'exports', file.name))).toBe(true);
  const locked = await messageTo(ada, 'Approved by');
  expect(dealwire.slack.toPlainText(locked)).toMatch(/Approved by @Ada Moreau, \d{4}-\d\d-\d\d \d\d:\d\d/);
  expect(dealwire.slack.toPlainText(locked)).not.toContain('[Approve]');
});

describe('the form of /release', () => {
  const open = (text: string) =>
    dealwire.slack.command({ user: deniz, channel: sales, command: '/release', text });
  const submit = (view: View, values: Parameters<Running['slack']['submit']>[0]['values'] & object) =>
    dealwire.slack.submit({ user: deniz, viewId: view.id, values });
  const answer = (...words: readonly string[]) =>
    dealwire.slack.until(`a private answer with ${words.join(', ')}`, () =>
      dealwire.slack
        .visibleTo(deniz, sales)
        .map((message) => dealwire.slack.toPlainText(message))
        .findLast((text) => words.every((each) => text.includes(each))),
    );

  beforeAll(async () => {
    await dealwire.type('/title', 'add Lantern Street; series; 2024; aka Calle Farol');
    await dealwire.type('/title', 'add Salt and Sail; film; 2023');
    await dealwire.type('/deal', 'Lantern Street: Spain (Antena 3); signed 2025-10-14; market MIPCOM 2025');
    await dealwire.type('/deal', 'Lantern Street: Italy (RAI), Poland (TVN); signed 2026-01-20');
    await dealwire.type('/deal', 'Lantern Street: Greece (Skai); negotiation');
    await dealwire.type('/deal', 'Salt and Sail: Croatia (HRT); signed 2026-02-02');
  });

  test('opens on /release alone and tells exactly the deals that were picked', async () => {
    await open('');
    const form = await formWith('Sales to tell as news');
    await submit(form, {
      release_titles: ['Lantern Street (2024, series)'],
      release_scope: 'Deals that I pick',
    });
    const list = await formWith('Deals of Lantern Street');
    expect(dealwire.slack.toPlainText(list)).not.toContain('Greece');

    await submit(list, { release_deals_0: [dealChoice('Italy')] });

    const draft = await answer('draft', 'RAI');
    expect(draft).toContain('licensed the series “Lantern Street” to RAI in Italy');
    expect(draft).not.toMatch(/TVN|Skai/);
  });

  test('holds what was understood and says what was not', async () => {
    await open('Lantern Street; Salty Sailor Nine since whenever in Spanish with talks');
    const form = await formWith('is no date');
    expect(dealwire.slack.toPlainText(form)).toContain('“Salty Sailor Nine” is no title on record');

    await submit(form, { release_scope: 'Signed since a date', release_from: '2026-01-01' });

    const draft = await answer('licenció', 'TVN');
    expect(draft).toContain('se suman a España (Antena 3)');
    expect(draft).toContain('Continúan las conversaciones');
  });

  test('writes of several titles, under an embargo told in the zone that was chosen', async () => {
    await open('');
    const form = await formWith('Sales to tell as news');
    await submit(form, {
      release_titles: ['Lantern Street (2024, series)', 'Salt and Sail (2023, film)'],
      release_embargo_date: '2031-10-14',
      release_embargo_time: '09:00',
      release_embargo_zone: 'Cannes, Paris, Berlin, Madrid (CET)',
    });

    const draft = await answer('Salt and Sail', 'HRT', 'EMBARGOED');
    expect(draft).toContain('EMBARGOED UNTIL 09:00 CEST, 14 OCTOBER 2031');
    expect(draft).toContain('RAI');
  });

  test.each([
    [{ release_scope: 'Signed between two dates', release_from: '2026-01-01' }, ['release_to']],
    [
      { release_scope: 'Signed between two dates', release_from: '2026-02-01', release_to: '2026-01-01' },
      ['release_to'],
    ],
    [{ release_scope: 'From one market' }, ['release_market']],
    [{ release_embargo_time: '09:00' }, ['release_embargo_date']],
    [{ release_embargo_date: '2020-01-01' }, ['release_embargo_date']],
  ])('stays open where %o lacks something', async (values, fields) => {
    await open('');
    const form = await formWith('Sales to tell as news');
    const refused = await submit(form, { release_titles: ['Salt and Sail (2023, film)'], ...values });

    expect(Object.keys(refused.fieldErrors ?? {})).toEqual(fields);
    await dealwire.slack.closeView({ user: deniz, viewId: form.id, all: true });
  });

  function dealChoice(place: string): string {
    const form = JSON.stringify(dealwire.slack.modalOf(deniz));
    return new RegExp(`"text":"(#\\d+ ${place}[^"]*)"`).exec(form)?.[1] ?? place;
  }
});
