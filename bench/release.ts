import { countryName } from '../src/catalogue/countries.ts';
import { readTerritory } from '../src/catalogue/read-territory.ts';
import { REGIONS } from '../src/catalogue/regions.ts';
import { addTitle } from '../src/catalogue/titles/add-title.ts';
import type { TitleRef } from '../src/catalogue/titles/title.ts';
import type { SaleInput } from '../src/deals/deal.ts';
import { recordDeals } from '../src/deals/record/record-deals.ts';
import { checkText } from '../src/facts/check-text.ts';
import type { FactSheet } from '../src/facts/fact.ts';
import type { Database } from '../src/platform/db/database.ts';
import { createRoles } from '../src/platform/slack/roles.ts';
import { draftRelease } from '../src/releases/desk/draft-release.ts';
import type { Release } from '../src/releases/desk/release.ts';
import { releaseById } from '../src/releases/desk/release-store.ts';
import { exportRelease } from '../src/releases/exports/export-release.ts';
import { plainText } from '../src/releases/exports/plain-text.ts';
import type { CompanyProfile } from '../src/releases/release-facts.ts';
import { atMost, figure, type Result, withUnit } from './support/result.ts';
import type { Setting } from './support/stage.ts';
import { type Percentiles, percentiles } from './support/statistics.ts';

const SIZES = [8, 50, 200] as const;
const WORDS = 500;
const FACTS = 1000;
const COMPANY: CompanyProfile = {
  name: 'Northlight',
  city: 'Istanbul',
  boilerplate: { en: 'Northlight sells drama to the world.', es: 'Northlight vende drama al mundo.' },
  contact: 'press@northlight.example',
  spokespersons: [{ name: 'Maya Ortiz', role: 'Head of Sales' }],
  marketingChannelId: null,
  version: 1,
  updatedBy: null,
  updatedAt: null,
};

/**
 * Press releases without Slack around them: a draft from the record to its row in the database, checked against its
 * facts; its Word file; and the check alone, of 500 words against 1,000 facts, with a sheet that is new each time.
 */
export async function measureReleases(
  { database }: Pick<Setting, 'database'>,
  { drafts }: { readonly drafts: number },
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let last: Release | null = null;
  for (const size of SIZES) {
    const title = await seedTitle(database, size);
    const draft = await timed(drafts, async (turn) => {
      last = await writeDraft(database, title, `bench:release:${size}:${turn}`);
    });
    const what = `draft with ${size} deals`;
    results.push(size === 200 ? atMost(`${what}, p99`, draft.p99, 150, 'ms') : figure(what, words(draft)));
    if (size === 200) results.push(figure(`${what}, p50`, withUnit(draft.p50, 'ms')));
  }
  if (last === null) throw new Error('nothing was drafted');
  const release: Release = last;
  const word = await timed(drafts, () => exportRelease(release, 'docx_facts', COMPANY.name));
  results.push(figure('Word file of 200 deals with its facts, p50', withUnit(word.p50, 'ms')));
  results.push(atMost('Word file of 200 deals with its facts, p99', word.p99, 300, 'ms'));
  const sheet = sheetOf(release.version.sheet, FACTS);
  const text = textOf(release, WORDS);
  const check = await timed(drafts, async () => {
    checkText(text, { facts: [...sheet.facts] }, { language: 'en' });
  });
  results.push(figure(`checkText, ${WORDS} words against ${FACTS} facts, p50`, withUnit(check.p50, 'ms')));
  results.push(atMost(`checkText, ${WORDS} words against ${FACTS} facts, p99`, check.p99, 20, 'ms'));
  return results;
}

async function writeDraft(database: Database, title: TitleRef, requestKey: string): Promise<Release | null> {
  const deps = {
    database,
    now: () => new Date(),
    timeZone: 'Europe/Istanbul',
    roles: createRoles({ admins: [], approvers: [], sales: [] }),
    profile: async () => COMPANY,
  };
  const id = await draftRelease(deps, {
    titles: [title],
    language: 'en',
    scope: { kind: 'since_last' },
    embargo: null,
    withTalks: false,
    by: 'U0DENIZ',
    channelId: null,
    requestKey,
  });
  return releaseById(database.prisma, id);
}

/** A series with so many sales, each to a buyer of its own in a country of its own. */
async function seedTitle(database: Database, size: number): Promise<TitleRef> {
  const { title } = await addTitle(
    { database },
    {
      name: `Release of ${size}`,
      kind: 'series',
      year: 2024,
      details: {
        directors: ['Selin Arıkan'],
        cast: ['Kerem Doğan', 'Mine Özgür'],
        synopsis:
          'A widowed ferryman hides two runaways. When the harbour is closed, all three must choose who may stay.',
      },
      recordedBy: 'U0DENIZ',
      requestKey: `bench:release:${size}`,
    },
  );
  if (title === null) throw new Error('the title was not added');
  await recordDeals(
    { database, now: () => new Date(), news: { recorded: async () => {}, changed: async () => {} } },
    {
      title,
      sales: countries().slice(0, size).map(saleTo),
      terms: NO_TERMS,
      recordedBy: 'U0DENIZ',
      channelId: null,
      requestKey: `bench:sales:${size}`,
      source: 'import',
      announce: false,
    },
  );
  return title;
}

const NO_TERMS = {
  licence: 'finished',
  media: [],
  exclusivity: null,
  window: { startsOn: null, endsOn: null, rule: null },
  seasons: null,
  languages: [],
  status: 'signed',
  signedOn: null,
  embargoUntil: null,
  clearance: 'cleared',
  market: null,
  note: null,
} as const;

/** Names that stand for one country, however they are read. */
function countries(): readonly string[] {
  const codes = REGIONS.find(({ name }) => name === 'Worldwide')?.codes ?? [];
  return codes.map((code) => countryName(code, 'en')).filter((name) => territoryOf(name) !== null);
}

function territoryOf(name: string) {
  const reading = readTerritory(name, 'as_written');
  return reading.kind === 'territory' && reading.territory.codes.length === 1 ? reading.territory : null;
}

function saleTo(name: string, index: number): SaleInput {
  const territory = territoryOf(name);
  if (territory === null) throw new Error(`${name} is not one country`);
  return { territory, buyer: { kind: 'named', name: `Telecanal ${index + 1}` } };
}

/** The facts over and over under other ids, until there are so many. */
function sheetOf({ facts }: FactSheet, count: number): FactSheet {
  const all = Array.from({ length: Math.ceil(count / facts.length) }, (_, turn) =>
    facts.map((fact) => (turn === 0 ? fact : { ...fact, id: `${fact.id}00${turn}` })),
  );
  return { facts: all.flat().slice(0, count) };
}

/** The release with its sales told one by one, cut to so many words. */
function textOf({ version }: Release, count: number): string {
  const text = plainText(version.sections).replaceAll(' | ', ' (');
  const lines = text
    .split('\n')
    .map((line) => (line.includes(' (') && !line.includes(')') ? `${line})` : line));
  return lines
    .join('\n')
    .split(/(?<=\s)/)
    .slice(0, count)
    .join('');
}

function words({ p50, p99 }: Percentiles): string {
  return `p50 ${withUnit(p50, 'ms')}, p99 ${withUnit(p99, 'ms')}`;
}

/** The first tenth warms up and does not count. */
async function timed(count: number, act: (turn: number) => Promise<unknown>): Promise<Percentiles> {
  const samples: number[] = [];
  for (let turn = 0; turn < count; turn++) {
    const from = performance.now();
    await act(turn);
    if (turn >= count / 10) samples.push(performance.now() - from);
  }
  return percentiles(samples);
}
