import { beforeAll, describe, expect, test } from 'vitest';
import {
  companiesFor,
  findCompanies,
  searchCompanies,
} from '../../../src/catalogue/companies/find-companies.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { testDatabase } from '../../support/database.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});

async function buyer(printed: string, country: string | null): Promise<number> {
  const ask = { printed, country };
  const company = (await companiesFor(database.prisma, [ask], 'U1')).get(ask);
  return company?.id ?? 0;
}

function namesOf(companyId: number): Promise<string[]> {
  return database.prisma.companyName
    .findMany({ where: { companyId }, orderBy: { text: 'asc' } })
    .then((names) => names.map((name) => name.text));
}

async function sell(buyerId: number, codes: readonly string[]): Promise<void> {
  const title = await database.prisma.title.create({
    data: { name: `Sold ${codes}`, key: `sold ${codes}`, recordedBy: 'U1' },
  });
  const recording = await database.prisma.recording.create({
    data: { requestKey: `sale ${codes}`, source: 'command', recordedBy: 'U1' },
  });
  const deal = {
    recordingId: recording.id,
    titleId: title.id,
    buyerId,
    territory: 'LatAm',
    codes: [...codes],
    regionsVersion: 1,
    licence: 'finished',
    status: 'signed',
    clearance: 'cleared',
    naturalKey: `sale ${codes}`,
    recordedBy: 'U1',
  };
  await database.prisma.deal.create({ data: deal });
}

describe('the company of a printed buyer', () => {
  test('is one in a country, whichever way its channel number is printed, and keeps both forms', async () => {
    const first = await buyer('Canal 13', 'CL');

    const second = await buyer('Channel 13', 'CL');

    expect(second).toBe(first);
    expect(await namesOf(first)).toEqual(['Canal 13', 'Channel 13']);
  });

  test('is another in another country', async () => {
    const croatian = await buyer('Nova', 'HR');
    const bulgarian = await buyer('Nova', 'BG');

    expect(bulgarian).not.toBe(croatian);
  });

  test('keeps both names of an agent with a channel in brackets, and is found by either', async () => {
    const whole = await buyer('Distribution House (Channel Two)', 'MK');

    const byAgent = await buyer('Distribution House', 'MK');
    const byChannel = await buyer('Kanal 2', 'MK');

    expect([byAgent, byChannel]).toEqual([whole, whole]);
    expect(await namesOf(whole)).toEqual([
      'Channel Two',
      'Distribution House',
      'Distribution House (Channel Two)',
      'Kanal 2',
    ]);
  });

  test('is the pan-regional one where its deals cover the country, and a new one elsewhere', async () => {
    const regional = await buyer('Onda Max', null);
    await sell(regional, ['AR', 'CL', 'PE']);

    const inside = await buyer('Onda Max', 'PE');
    const outside = await buyer('Onda Max', 'PL');

    expect(inside).toBe(regional);
    expect(outside).not.toBe(regional);
  });

  test('is created once when sixty buyers are named by two commands at the same moment', async () => {
    const printed = Array.from({ length: 60 }, (_, index) => ({
      printed: `Rush ${index} Broadcasting`,
      country: 'ES',
    }));

    const [left, right] = await Promise.all([
      database.prisma.$transaction((db) => companiesFor(db, printed, 'U1')),
      database.prisma.$transaction((db) => companiesFor(db, [...printed].reverse(), 'U2')),
    ]);

    expect(printed.map((ask) => left.get(ask)?.id)).toEqual(printed.map((ask) => right.get(ask)?.id));
    expect(await database.prisma.company.count({ where: { name: { startsWith: 'Rush ' } } })).toBe(60);
  });

  test('is one for two spellings in one command', async () => {
    const asks = [
      { printed: 'Canal Once', country: 'HN' },
      { printed: 'Channel 11', country: 'HN' },
    ] as const;

    const companies = await companiesFor(database.prisma, asks, 'U1');

    expect(companies.get(asks[0])).toEqual(companies.get(asks[1]));
  });

  test('leaves who added it, and under which names, in the audit trail', async () => {
    const id = await buyer('Audited TV', 'PT');

    const trail = await database.prisma.auditEntry.findMany({
      where: { entity: 'company', entityId: id },
      orderBy: { id: 'asc' },
    });

    expect(trail.map(({ actor, action, after }) => ({ actor, action, after }))).toEqual([
      { actor: 'U1', action: 'company.added', after: { name: 'Audited TV', country: 'PT' } },
      { actor: 'U1', action: 'company.named', after: { names: ['Audited TV'] } },
    ]);
  });

  test('is refused for a name without a letter or digit', async () => {
    await expect(buyer('—', 'FR')).rejects.toThrow('a name needs a letter or a digit');
  });
});

describe('looking a company up', () => {
  test('gives every country it stands in for an exact name', async () => {
    await buyer('Twin Vision', 'LV');
    await buyer('Twin Vision', 'LT');

    const found = await findCompanies(database.prisma, 'twin visión');

    expect(found.map((company) => company.country).sort()).toEqual(['LT', 'LV']);
  });

  test('forgives a typing error, but not in the number of a channel', async () => {
    await buyer('Telemundial', 'MX');
    await buyer('Kanal 77', 'TR');

    expect((await findCompanies(database.prisma, 'Telemundal')).map((company) => company.name)).toEqual([
      'Telemundial',
    ]);
    expect(await findCompanies(database.prisma, 'Kanal 78')).toEqual([]);
  });

  test('suggests by the beginning of a name or of a word in it, in the country or pan-regional', async () => {
    await buyer('Northern Lights Media', 'NO');
    await buyer('Lights of Lisbon', 'PT');
    await buyer('Lightship', null);

    const anywhere = await searchCompanies(database.prisma, 'light', {}, 10);
    const norwegian = await searchCompanies(database.prisma, 'light', { country: 'NO' }, 10);

    expect(anywhere.map((company) => company.name)).toEqual([
      'Lightship',
      'Lights of Lisbon',
      'Northern Lights Media',
    ]);
    expect(norwegian.map((company) => company.name)).toEqual(['Lightship', 'Northern Lights Media']);
  });
});
