import { test } from 'vitest';
import { addTitle } from '../../src/catalogue/titles/add-title.ts';
import { checkRelease } from '../../src/releases/desk/check-release.ts';
import { plainText } from '../../src/releases/exports/plain-text.ts';
import { gatherRelease } from '../../src/releases/gather/gather-release.ts';
import { ENGLISH } from '../../src/releases/languages/en/english-release.ts';
import { SPANISH } from '../../src/releases/languages/es/spanish-release.ts';
import { writeRelease } from '../../src/releases/write-release.ts';
import { testDatabase } from '../support/database.ts';
import { makeCompany } from './make-facts.ts';
import { recordTheArticle } from './record-the-article.ts';

test('scratch', async () => {
  const database = await testDatabase();
  const { titleId } = await recordTheArticle(database);
  for (const words of [ENGLISH, SPANISH]) {
    const { facts, sheet } = await gatherRelease(database.prisma, {
      titleIds: [titleId],
      words,
      company: makeCompany({
        name: 'Inter Medya',
        spokespersons: [{ name: 'Can Okan', role: 'Founder and CEO' }],
      }),
      embargo: null,
      withTalks: true,
      now: new Date(),
      timeZone: 'Europe/Istanbul',
      choose: (deals) => ({ news: deals, earlier: [] }),
    });
    const sections = writeRelease(facts, words);
    process.stdout.write(plainText(sections) + '\n');
    process.stdout.write(
      JSON.stringify(checkRelease(sections, sheet, { language: words.code }), null, 1) + '\n',
    );
  }
});
