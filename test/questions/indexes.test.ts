import { beforeAll, describe, expect, test } from 'vitest';
import { StatementLog } from '../../bench/support/whole-reads.ts';
import { searchCompanies } from '../../src/catalogue/companies/find-companies.ts';
import { searchTitles } from '../../src/catalogue/titles/find-title.ts';
import { askCatalogue } from './ask.ts';

const QUESTIONS = [
  'Who has The Lantern in Portugal?',
  'Where is Paper Monos sold?',
  'What has Rosini Film bought?',
  'What has Rossini Film bought from us?',
  'What have we sold in Portugal?',
  'list our deals in the Nordics',
  'Which deals were signed since May 2025?',
  'deals per month in 2025',
  'deals per year in Portugal',
  'Which title has the highest share in Brazil?',
  'top 3 titles by viewers in 2024',
  'which titles have a share above 20%',
  'lowest share in Portugal',
  'What share did The Lantern get in Portugal?',
  'What did The Lantern win?',
  'Who directed The Lantern?',
  'Where are we negotiating Paper Moons?',
  'until when does canal uno have paper moons',
];

/** On a small record the planner reads tables whole, which is quicker there: it is asked whether it could do without. */
const BY_INDEX = ['enable_seqscan = off'];

let catalogue: Awaited<ReturnType<typeof askCatalogue>>;
beforeAll(async () => {
  catalogue = await askCatalogue();
});

describe('every statement finds its rows by an index', () => {
  test.each([
    ['for sales in private', { isSales: true }],
    ['for somebody else in a channel', { isSales: false, place: 'channel' as const }],
  ])('of questions, %s', async (_, asked) => {
    const log = new StatementLog(catalogue.database);
    for (const text of QUESTIONS) await log.during(text, () => catalogue.ask(text, asked));

    const wholeReads = await log.wholeReads({ settings: BY_INDEX });

    expect(log.size).toBeGreaterThan(15);
    expect(wholeReads).toEqual([]);
  });

  test('of typeahead', async () => {
    const { prisma } = catalogue.database;
    const log = new StatementLog(catalogue.database);
    await log.during('title', () => searchTitles(prisma, 'lant', 20));
    await log.during('buyer', () => searchCompanies(prisma, 'ross', {}, 20));

    const wholeReads = await log.wholeReads({ settings: BY_INDEX });

    expect(log.size).toBeGreaterThan(2);
    expect(wholeReads).toEqual([]);
  });
});
