import { beforeAll, expect, test } from 'vitest';
import { CHANNELS, PEOPLE } from '../support/slack.ts';
import { type Running, startDealwire } from '../support/start-dealwire.ts';

const TITLES = 'title;kind\r\nQuince;miniseries\r\n';
const DEALS = 'title,territory,buyer,status\r\nQuince,Chile,Mega,signed\r\nQuince,Peru,América TV,signed\r\n';

let dealwire: Running;
beforeAll(async () => {
  dealwire = await startDealwire();
});

/** Chooses files in the form of `/dealwire import` as Bora, the admin, and waits for the private reply. */
async function importing(
  files: Readonly<Record<string, string>>,
  { announce = 'no' }: { announce?: string } = {},
): Promise<string> {
  const { slack } = dealwire;
  const user = PEOPLE.bora;
  const replies = () =>
    slack.visibleTo(user, CHANNELS.sales).filter((message) => message.ephemeralTo !== null);
  const before = replies().length;
  await slack.command({ user, channel: CHANNELS.sales, command: '/dealwire', text: 'import' });
  const view = await slack.until('the form', () => {
    const modal = slack.modalOf(user);
    return modal?.payload.callback_id === 'dealwire_import' ? modal : undefined;
  });
  const ids = Object.entries(files).map(([name, content]) => slack.upload({ user, name, content }).id);
  await slack.submit({
    user,
    viewId: view.id,
    values: { dealwire_import_files: ids, dealwire_import_announce: announce },
  });
  const reply = await slack.until('the outcome', () => replies()[before]);
  return slack.toPlainText(reply);
}

/** Names and contents of the files that Bora got from the app, newest message last. */
function received() {
  const { slack } = dealwire;
  return slack
    .visibleTo(PEOPLE.bora, slack.directMessage(PEOPLE.bora).id)
    .map((message) => slack.toPlainText(message));
}

test('an admin brings sheets in, nothing is announced, and takes them out again', async () => {
  const said = await importing({ 'deals.csv': DEALS, 'titles.csv': TITLES });

  expect(said).toMatch(/titles\.csv \(titles\): 1 row, 1 added\./);
  expect(said).toMatch(/deals\.csv \(deals\): 2 rows, 2 added\./);
  expect(await dealwire.type('/deal', 'list Chile')).toMatch(/Quince/);
  expect(await importing({ 'deals.csv': DEALS })).toMatch(/2 rows, all on record already/);
  expect(dealwire.heard(CHANNELS.deals)).toEqual([]);

  const sent = await dealwire.type('/dealwire', 'export', { user: PEOPLE.bora });

  expect(sent).toMatch(/in your direct messages/);
  expect(received().join('\n')).toMatch(/titles\.csv[\s\S]*deals\.csv[\s\S]*ratings\.csv[\s\S]*awards\.csv/);
});

test('new deals of a sheet are announced when asked', async () => {
  const row = 'Quince,Spain,Antena 3,signed\r\n';

  await importing({ 'more.csv': `${DEALS}${row}` }, { announce: 'yes' });

  const heard = await dealwire.slack.until('the announcement', () => dealwire.heard(CHANNELS.deals)[0]);
  expect(heard).toMatch(/Antena 3/);
  expect(heard).not.toMatch(/Mega/);
});

test('many bad rows are listed in a file, a few in the reply', async () => {
  const bad = Array.from({ length: 30 }, (_, index) => `Quince,Nowhere ${index}x,Mega,signed\r\n`).join('');

  const said = await importing({ 'deals.csv': `title,territory,buyer,status\r\n${bad}` });

  expect(said).toMatch(/nothing of it is stored, 30 things have to be mended/);
  expect(said).toMatch(/line 2, territory: “Nowhere 0x”/);
  expect(said).toMatch(/and 15 more/);
  expect(received().at(-1)).toMatch(/import-remarks\.txt/);
});

test('whoever is no admin is told so, and help and settings are for everybody', async () => {
  expect(await dealwire.type('/dealwire', 'import')).toMatch(/Only admins/);
  expect(await dealwire.type('/dealwire', 'export')).toMatch(/Only admins/);
  expect(await dealwire.type('/dealwire', 'settings')).toMatch(/Europe\/Istanbul/);
  expect(await dealwire.type('/dealwire', 'help')).toMatch(/\/dealwire export/);
  expect(await dealwire.type('/dealwire', 'dance')).toMatch(/I do not know “dance”/);
});
