import { describe, expect, it } from 'vitest';
import { parseDeal } from '../../../src/deals/parse-deal.ts';
import { CONTEXT, problemsOf } from './support.ts';

describe('the title of a command', () => {
  it.each([
    ['8: Mexico (Imagen TV)', '8'],
    ['Miracle in Cell No. 7: Mexico (Imagen TV)', 'Miracle in Cell No. 7'],
    ['Harbour Lights: The Return: Mexico (Imagen TV)', 'Harbour Lights: The Return'],
    ['9-1-1: Lone Star: Mexico: Imagen TV, Chile: Mega', '9-1-1: Lone Star'],
    ['24: Legacy: Chile (Mega); embargo 2024-07-01 09:00', '24: Legacy'],
    ['Narcos: Mexico: Chile (Mega)', 'Narcos: Mexico'],
    ['Turkey: The Series: Chile (Mega)', 'Turkey: The Series'],
    ['Crime, Passion and Glory: Chile (Mega)', 'Crime, Passion and Glory'],
    ['Love; Actually: Chile (Mega)', 'Love; Actually'],
    ['"Love; and: Colons": Chile (Mega)', 'Love; and: Colons'],
    ['“Quince” Chile (Mega)', 'Quince'],
    ['*Quince*: Chile (Mega)', 'Quince'],
    ['M*A*S*H: Chile (Mega)', 'M*A*S*H'],
    ['The End (Son): Chile (Mega)', 'The End (Son)'],
    ['Quince\n- Chile (Mega)', 'Quince'],
    ['Quince – Chile (Mega), Peru (Latina)', 'Quince'],
    ["Don't Look: Chile (Mega), Peru (L'Autre)", "Don't Look"],
  ])('is found in %j', (text, title) => {
    const parsed = parseDeal(text, CONTEXT);

    expect(parsed).toMatchObject({ title, problems: [], questions: [] });
    expect(parsed.sales.length).toBeGreaterThan(0);
  });

  it('leaves the season to the deal', () => {
    const parsed = parseDeal('Harbour Lights S2: Chile (Mega)', CONTEXT);

    expect(parsed).toMatchObject({ title: 'Harbour Lights', terms: { seasons: [2] }, problems: [] });
  });

  it('is proposed when the colon is missing, and asked about', () => {
    const parsed = parseDeal('Miracle in Cell No. 7 Mexico (Imagen TV), Chile (Canal 13)', CONTEXT);

    expect(parsed.title).toBe('Miracle in Cell No. 7');
    expect(parsed.sales).toHaveLength(2);
    expect(parsed.problems).toMatchObject([{ code: 'missing_title', text: 'Miracle in Cell No. 7' }]);
  });

  it('is missed when only sales were typed', () => {
    expect(parseDeal('Mexico (Imagen TV); exclusive', CONTEXT)).toMatchObject({
      title: null,
      sales: [{ territory: { codes: ['MX'] } }],
      terms: { exclusivity: 'exclusive' },
      problems: [{ code: 'missing_title' }],
    });
  });

  it('is kept when no sale follows', () => {
    expect(parseDeal('Harbour Lights', CONTEXT).title).toBe('Harbour Lights');
    expect(problemsOf('Harbour Lights: exclusive')).toEqual(['missing_sales']);
  });

  it('is missed in an empty command', () => {
    expect(problemsOf('  ')).toEqual(['missing_title', 'missing_sales']);
  });
});
