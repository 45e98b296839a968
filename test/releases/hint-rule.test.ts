import { expect, test } from 'vitest';
import { hintOf } from '../../src/releases/hint/hint-rule.ts';
import { makeSold } from './make-facts.ts';

const sold = (places: readonly string[]) => places.map((place) => makeSold(place, 'TVN'));
const NINE = [
  'Mexico',
  'Chile',
  'Colombia',
  'Ecuador',
  'Peru',
  'Bolivia',
  'Uruguay',
  'Paraguay',
  'Argentina',
];

test('three countries that no release has told are enough, two are not', () => {
  const two = sold(['Mexico', 'Chile']);
  const three = sold(['Mexico', 'Chile', 'Colombia']);

  expect(hintOf({ news: two, all: two, heard: 0 })).toBeNull();
  expect(hintOf({ news: three, all: three, heard: 0 })).toEqual({
    dealIds: three.map(({ id }) => id),
    milestone: null,
  });
});

test('two sales in one country are one country', () => {
  const sales = sold(['Mexico', 'Chile', 'Mexico']);

  expect(hintOf({ news: sales, all: sales, heard: 0 })).toBeNull();
});

test('the sale that makes ten countries is news by itself, and heard of once', () => {
  const earlier = sold(NINE);
  const news = sold(['Spain']);
  const all = [...earlier, ...news];

  expect(hintOf({ news, all, heard: 0 })).toEqual({ dealIds: news.map(({ id }) => id), milestone: 10 });
  expect(hintOf({ news, all, heard: 10 })).toBeNull();
});

test('a format counts as news, but not towards the countries that have the programme', () => {
  const earlier = sold(NINE);
  const news = [makeSold('Spain', 'TVE', { licence: 'format' })];

  expect(hintOf({ news, all: [...earlier, ...news], heard: 0 })).toBeNull();
});
