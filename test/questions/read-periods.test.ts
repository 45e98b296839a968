import { expect, test } from 'vitest';
import { readPeriods } from '../../src/questions/understand/periods/read-periods.ts';
import { tokensOf } from '../../src/questions/understand/tokens.ts';

/** As "from..to"; open ends are empty, several periods parted by a blank. */
function periodsIn(words: string): string {
  const { periods } = readPeriods(tokensOf(words), () => false, '2026-11-28');
  return periods.map(({ from, to }) => `${from ?? ''}..${to ?? ''}`).join(' ');
}

test.each([
  ['second half of 2020', '2020-07-01..2020-12-31'],
  ['segundo semestre de 2020', '2020-07-01..2020-12-31'],
  ['2020 yılının ikinci yarısında', '2020-07-01..2020-12-31'],
  ['2020’nin ilk çeyreğinde', '2020-01-01..2020-03-31'],
  ['the last quarter of 2022', '2022-10-01..2022-12-31'],
  ['2022 Q3', '2022-07-01..2022-09-30'],
  ['1T 2022', '2022-01-01..2022-03-31'],
  ['first three months of 2023', '2023-01-01..2023-03-31'],
  ['2023 Mart ayında', '2023-03-01..2023-03-31'],
  ['Ağustos 2021’de', '2021-08-01..2021-08-31'],
])('%s is a part of a year', (words, period) => {
  expect(periodsIn(words)).toBe(period);
});

test.each([
  ['2022-2023', '2022-01-01..2023-12-31'],
  ['2022 ile 2023 arasında', '2022-01-01..2023-12-31'],
  ['between March and June 2022', '2022-03-01..2022-06-30'],
  ['Mart ve Haziran 2022 arasında', '2022-03-01..2022-06-30'],
  ['Jan-Mar 2023', '2023-01-01..2023-03-31'],
  ['from 1 to 15 March 2022', '2022-03-01..2022-03-15'],
  ['desde marzo de 2022 hasta junio de 2023', '2022-03-01..2023-06-30'],
  ['after 2020 but before 2023', '2021-01-01..2022-12-31'],
])('%s is one period', (words, period) => {
  expect(periodsIn(words)).toBe(period);
});

test.each([
  ['since March 2022', '2022-03-01..'],
  ['as of March 2022', '2022-03-01..'],
  ['a partir de 2022', '2022-01-01..'],
  ['2022’den itibaren', '2022-01-01..'],
  ['2022 or later', '2022-01-01..'],
  ['not before 2022', '2022-01-01..'],
  ['after 2022', '2023-01-01..'],
  ['posteriores a 2022', '2023-01-01..'],
  ['2022 sonrası', '2023-01-01..'],
  ['before March 2022', '..2022-02-28'],
  ['anteriores a 2022', '..2021-12-31'],
  ['2022 yılından önce', '..2021-12-31'],
  ['no later than June 2022', '..2022-06-30'],
  ['until the end of 2022', '..2022-12-31'],
  ['2022 or earlier', '..2022-12-31'],
  ['signed from 14 March 2022', '2022-03-14..'],
  ['deals from 2022', '2022-01-01..2022-12-31'],
])('%s bounds a period', (words, period) => {
  expect(periodsIn(words)).toBe(period);
});

test.each([
  ['this year', '2026-01-01..2026-12-31'],
  ['el año pasado', '2025-01-01..2025-12-31'],
  ['son üç ay', '2026-08-28..2026-11-28'],
  ['year to date', '2026-01-01..2026-11-28'],
  ['since last month', '2026-10-01..'],
  ['in March', '2026-03-01..2026-03-31'],
  ['we may have sold it', ''],
])('%s is told by today', (words, period) => {
  expect(periodsIn(words)).toBe(period);
});

test('years that do not bound a period stand each for itself', () => {
  expect(periodsIn('in 2019 and in 2023')).toBe('2019-01-01..2019-12-31 2023-01-01..2023-12-31');
});
