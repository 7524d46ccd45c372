import { expect, test } from 'vitest';
import { mendCapitals, mendNames, mendNumbered } from '../../../src/formal/looking/mend-names.ts';

test.each([
  ['F M A Ma9 Jun jul Au9 S 0 N D', 'F M A May Jun Jul Aug S O N D'],
  ['Aug Sep Ocl Nov', 'Aug Sep Oct Nov'],
  ['Th Er Sa Su', 'Th Fr Sa Su'],
  ['Nov Dec Jan Feb. Mar', 'Nov Dec Jan Feb Mar'],
  ['Dec Nov 0ct Sep', 'Dec Nov Oct Sep'],
  ['Monday Tuesday Wednesdoy Thursday', 'Monday Tuesday Wednesday Thursday'],
])('%s is %s', (read, meant) => {
  expect(mendNames(read.split(' ')).join(' ')).toBe(meant);
});

test.each([
  ['other names', 'Ann Ben Cleo Dan'],
  ['months in an order of their own', 'May Jan Oct Mar Feb'],
  ['two that are right', 'Jan Feb Mor'],
  ['what is nothing like the month that would follow', 'Jan Feb Mar Total'],
  ['years', '2018 2019 2020'],
  ['nothing', ''],
])('%s stay as they are', (_, read) => {
  expect(mendNames(read.split(' ')).join(' ')).toBe(read);
});

test('a small l before small letters is a capital I among names with capitals', () => {
  expect(mendCapitals(['Balaban', 'losefina'])).toEqual(['Balaban', 'Iosefina']);
  expect(mendCapitals(['Oslo', 'lraq', 'Rome'])).toEqual(['Oslo', 'Iraq', 'Rome']);
  expect(mendCapitals(['lemons', 'limes'])).toEqual(['lemons', 'limes']);
  expect(mendCapitals(['lemons'])).toEqual(['lemons']);
});

test('a word and its number stand in the order of the others', () => {
  expect(mendNumbered(['Week 9', '5 Week', 'Week 3'])).toEqual(['Week 9', 'Week 5', 'Week 3']);
  expect(mendNumbered(['Week 9', '5 May', 'Week 3'])).toEqual(['Week 9', '5 May', 'Week 3']);
  expect(mendNumbered(['3 May', '5 May', 'May 6'])).toEqual(['3 May', '5 May', 'May 6']);
});
