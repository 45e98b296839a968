import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { goToChannel, messages, PHONE, type, workspaceInBrowser } from './open-page.ts';

const { open } = workspaceInBrowser({ withSamples: true });
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious or worse in what is shown, as lines. */
async function seriousFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const results = (await page.evaluate('axe.run(document)')) as AxeResults;
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    );
}

for (const colorScheme of ['light', 'dark'] as const) {
  describe(`in ${colorScheme} colours`, () => {
    test('no view has a serious accessibility fault', async () => {
      const page = await open('C0DEALS', { colorScheme });
      await messages(page, 'Canal 13').waitFor();
      expect(await seriousFaults(page)).toEqual([]);

      await messages(page, 'Canal 13').hover();
      await messages(page, 'Canal 13').getByRole('button', { name: 'Reply in thread' }).first().click();
      expect(await seriousFaults(page)).toEqual([]);

      for (const view of ['C0SALES', 'app', 'inspector', 'faults']) {
        await page.evaluate((name) => {
          location.hash = `#/U0DENIZ/${name}`;
        }, view);
        await page.waitForTimeout(500);
        expect(await seriousFaults(page)).toEqual([]);
      }
    });

    test('neither has the form, its list of options, a menu or the commands', async () => {
      const page = await open('C0SALES', { colorScheme });
      await page.getByRole('button', { name: /switch person/ }).click();
      expect(await seriousFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');

      await page.getByRole('textbox', { name: /^Message/ }).fill('/');
      await page.getByRole('option').first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);

      await type(page, '/deal');
      const form = page.getByRole('dialog');
      await form.getByRole('combobox', { name: 'Title' }).fill('milagro');
      await page.getByRole('option').first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await form.getByRole('button', { name: 'Record' }).click();
      await form.getByRole('alert').first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await form.getByRole('button', { name: 'Close' }).click();
    });
  });
}

test('the page of a phone has none either', async () => {
  const page = await open('list', { viewport: PHONE, isMobile: true, hasTouch: true });
  expect(await seriousFaults(page)).toEqual([]);
  await goToChannel(page, 'deals');
  expect(await seriousFaults(page)).toEqual([]);
});
