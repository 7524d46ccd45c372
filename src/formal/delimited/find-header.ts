import type { Cell } from './cell.ts';
import { readNumber } from './read-number.ts';

/**
 * Whether the first record names the columns, for records whose first cell names the row. Names are words; numbers
 * are names where they are quoted there only, or where they are years and what follows is none.
 */
export function firstRecordIsHeader(records: readonly (readonly Cell[])[]): boolean {
  const [first = [], second = []] = records;
  const names = first.slice(1);
  const isNumber = (cell: Cell | undefined) =>
    cell !== undefined && readNumber(cell.text, false).kind === 'number';
  const quotedOnPurpose = names.some(
    (cell, index) =>
      cell.quoted && (isNumber(cell) || cell.text === '') && !quotedWithoutNeed(second[index + 1]),
  );
  if (quotedOnPurpose) return true;
  const numbers = names.filter(isNumber);
  if (numbers.length <= names.length / 2) return true;
  const nextAreYears = second.slice(1).every(({ text }) => isYear(text));
  return second.length > 1 && names.every(({ text }) => isYear(text)) && !nextAreYears;
}

/** A name that `firstRecordIsHeader` would take for a value. */
export function needsQuotesAsName(text: string): boolean {
  return text === '' || readNumber(text, false).kind === 'number';
}

function isYear(text: string): boolean {
  return /^(?:1[5-9]|20|21)\d\d$/.test(text);
}

/** Such a cell tells that all cells are quoted in this text, so that quotes mean nothing. */
function quotedWithoutNeed(cell: Cell | undefined): boolean {
  return cell?.quoted === true && cell.text !== '' && !/[,;|\t"\n]|^\s|\s$/.test(cell.text);
}
