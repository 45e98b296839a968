import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/platform/db/database.ts';
import { createRoles } from '../../src/platform/slack/roles.ts';
import { draftRelease } from '../../src/releases/desk/draft-release.ts';
import { releaseById } from '../../src/releases/desk/release-store.ts';
import { faultOfPhrase } from '../../src/releases/phrase/check-phrase.ts';
import { mayBePhrased } from '../../src/releases/phrase/phrase-sections.ts';
import { testDatabase } from '../support/database.ts';
import { makeCompany } from './make-facts.ts';
import { recordTheArticle } from './record-the-article.ts';

let database: Database;
let title: Awaited<ReturnType<typeof recordTheArticle>>['title'];
beforeAll(async () => {
  database = await testDatabase();
  ({ title } = await recordTheArticle(database));
});

async function draft(language: 'en' | 'es') {
  const deps = {
    database,
    now: () => new Date('2026-03-02T09:00:00.000Z'),
    timeZone: 'Europe/Istanbul',
    roles: createRoles({ admins: [], approvers: [], sales: [] }),
    profile: async () => makeCompany({ name: 'Inter Medya' }),
  };
  const id = await draftRelease(deps, {
    ...{ titles: [title], language, scope: { kind: 'since_last' }, embargo: null, withTalks: false },
    ...{ by: 'U0DENIZ', channelId: null, requestKey: `phrase:${language}` },
  } as Parameters<typeof draftRelease>[1]);
  const release = await releaseById(database.prisma, id);
  if (release === null) throw new Error('no such release');
  const { sections, sheet } = release.version;
  const sentences = sections
    .filter(mayBePhrased)
    .flatMap(({ paragraphs }) => paragraphs.filter(({ kind }) => kind === 'prose'))
    .flatMap((paragraph) => paragraph.sentences)
    .map((sentence) => ({
      sentence,
      facts: sheet.facts.filter(({ id: fact }) => sentence.facts.includes(fact)),
    }));
  return { sheet, sentences: sentences.filter(({ facts }) => facts.length > 0) };
}

describe.each(['en', 'es'] as const)('in %s', (language) => {
  test('what the code writes is itself a wording that may stand', async () => {
    const { sheet, sentences } = await draft(language);

    const faults = sentences.flatMap((plain) => {
      const fault = faultOfPhrase(plain.sentence.text, plain, { sheet, language });
      return fault === null ? [] : [`${plain.sentence.text} → ${fault}`];
    });
    expect(sentences.length).toBeGreaterThan(3);
    expect(faults).toEqual([]);
  });

  test('no name and no figure of a sentence may be another of the record’s', async () => {
    const { sheet, sentences } = await draft(language);

    // The word for word swap of two names or numbers of one sentence: all true words, in the wrong places.
    const slipped = sentences.flatMap((plain) => {
      const text = plain.sentence.text;
      const buyers = plain.facts
        .filter(({ id }) => id.startsWith('deal:'))
        .flatMap(({ values }) =>
          values.flatMap((each) => (each.kind === 'name' && each.role === 'company' ? [each.text] : [])),
        )
        .filter((name) => text.includes(name));
      return buyers.slice(1).flatMap((buyer, at) => {
        const other = buyers[at] ?? '';
        const swapped = text.replace(buyer, '\0').replace(other, buyer).replace('\0', other);
        const isTaken = faultOfPhrase(swapped, plain, { sheet, language }) === null;
        return swapped !== text && isTaken ? [swapped] : [];
      });
    });
    expect(slipped).toEqual([]);
  });
});
