import { expect, test } from 'vitest';
import { startDealwire } from '../support/start-dealwire.ts';

test('from typed sales to a draft, in one command', async () => {
  const dealwire = await startDealwire();
  await dealwire.type('/title', 'add Harbour Lights; series; 2024');
  await dealwire.type('/deal', 'Harbour Lights: Mexico (Imagen TV), Chile (Mega)');

  const draft = await dealwire.type('/release', 'Harbour Lights');

  expect(draft).toContain('licensed the series “Harbour Lights” to Mega in Chile and Imagen TV in Mexico');
  expect(draft).toContain('[QUOTE');
});
