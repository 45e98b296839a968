import { readTerritory } from '../../src/catalogue/read-territory.ts';
import type { Territory } from '../../src/catalogue/territory.ts';
import type { TitleRef } from '../../src/catalogue/titles/title.ts';
import { titleKey } from '../../src/catalogue/titles/title-key.ts';
import type { Database } from '../../src/platform/db/database.ts';
import type { FigureInput, MeasurementInput } from '../../src/ratings/measurement.ts';

export function territory(text: string): Territory {
  const reading = readTerritory(text, 'as_written');
  if (reading.kind !== 'territory') throw new Error(`Not a territory: ${text}`);
  return reading.territory;
}

/** A measurement in Chile on Canal 9, unless the test says otherwise. */
export function makeMeasurement(
  given: Partial<Omit<MeasurementInput, 'territory'>> & { readonly territory?: string } = {},
): MeasurementInput {
  return {
    channel: 'Canal 9',
    aired: null,
    scope: null,
    slot: null,
    ...given,
    territory: territory(given.territory ?? 'Chile'),
  };
}

/** A share of exactly 12.5%, unless the test says otherwise. */
export function makeFigure(given: Partial<FigureInput> = {}): FigureInput {
  return {
    metric: 'share',
    value: '12.5',
    bound: '=',
    base: null,
    target: null,
    claim: null,
    source: null,
    ...given,
  };
}

export async function recordTitle(database: Database, name: string): Promise<TitleRef> {
  const key = titleKey(name);
  return database.prisma.title.create({
    data: { name, key, recordedBy: 'U1', names: { create: [{ text: name, key, kind: 'main' }] } },
    select: { id: true, name: true, kind: true, year: true },
  }) as Promise<TitleRef>;
}
