import { readNumber } from '../delimited/read-number.ts';
import { mostCommon } from './most-common.ts';
import { tidyWord } from './tidy-word.ts';

/** What stands around the digits of a number: `$` before, ` km` after. */
type Parts = {
  readonly sign: string;
  readonly before: string;
  readonly digits: string;
  readonly after: string;
};

const digitFor: Readonly<Record<string, string>> = {
  ...{ O: '0', o: '0', D: '0', Q: '0', l: '1', I: '1', i: '1', '|': '1', '!': '1' },
  ...{ S: '5', s: '5', B: '8', G: '6', b: '6', q: '9', g: '9', Z: '2', z: '2', '?': '7' },
};

/**
 * Numbers of one kind, as a text reader found them, with its slips mended where the others show what was meant: `S1` among
 * `$2` and `$3`, `77.5X` among percentages, `1.736` among `2,131` and `9,831`, `10*C`. Words stay as they are.
 */
export function tidyAlike(texts: readonly string[]): string[] {
  const shares = texts.some((text) => text.endsWith('%'));
  const plain = texts.map((text) =>
    tidyWord(
      text
        .replace(/(\d)\s*[*ºo"'](?=[CF]$)/, '$1°')
        .replace(/^([\d.\s]+)[Xx]$/, shares ? '$1%' : '$&'),
    ),
  );
  const euros = asEuros(plain);
  if (euros) return euros;
  const known = plain.flatMap((text) => (isNumber(text) ? [split(text)] : []));
  const filled = plain.filter((text) => text !== '').length;
  if (known.length < 2 || known.length < filled * 0.5) return plain;
  const most = (pick: (parts: Parts) => string): string => {
    const word = mostCommon(known.map(pick)) ?? '';
    return known.filter((parts) => pick(parts) === word).length > known.length / 2 ? word : '';
  };
  const [before, after] = [most((parts) => parts.before), most((parts) => parts.after)];
  // Codes such as `74S` and `40B` read as numbers, too, each with a unit of its own.
  const alike = known.filter((parts) => parts.before === before && parts.after === after).length;
  if (alike < filled * 0.4) return plain;
  const grouped = known.filter(({ digits }) => /^\d{1,3}(?:,\d{3})+$/.test(digits)).length;
  const places = commonPlaces(known);
  const pointed = known.filter(({ digits }) => /^\d{1,3}\.\d{3}$/.test(digits)).length;
  return plain.map((text) => {
    const mended = mend(text, before, after);
    const parts = split(mended);
    const isGrouped = grouped > 0 && grouped >= pointed && /^\d{1,3}\.\d{3}$/.test(parts.digits);
    if (isGrouped && isNumber(mended))
      return join({ ...parts, digits: parts.digits.replace('.', ',') });
    const isPointless =
      places !== undefined && /^\d+$/.test(parts.digits) && parts.digits.length > places;
    return isPointless && isNumber(mended)
      ? join({ ...parts, digits: parts.digits.replace(new RegExp(`(\\d{${places}})$`), '.$1') })
      : mended;
  });
}

/** The sign of euros is not among the reader's characters: it is lost, or taken for `E`, `C` or a 6. */
function asEuros(texts: readonly string[]): string[] | undefined {
  const bare = texts.map((text) => text.replace(/^[EC(€]\s?(?=\d)/, ''));
  if (bare.every((text, index) => text === texts[index])) return undefined;
  const filled = bare.filter((text) => text !== '');
  if (filled.length < 2 || !filled.every((text) => /^\d[\d.,]*$/.test(text))) return undefined;
  const whole = (text: string): number => (text.split('.')[0] ?? '').replaceAll(',', '').length;
  const usual = mostCommon(filled.map(whole)) ?? 0;
  return bare.map((text) => {
    const digits = /^6/.test(text) && whole(text) === usual + 1 ? text.slice(1) : text;
    return text === '' ? text : `€${digits}`;
  });
}

/** Decimal places that all numbers are written with, zeros at their ends, too; a point is lost sooner than a digit. */
function commonPlaces(known: readonly Parts[]): number | undefined {
  const all = known.map(({ digits }) => /\.(\d+)$/.exec(digits)?.[1] ?? '');
  const most = mostCommon(all.map((part) => part.length)) ?? 0;
  const same = all.filter((part) => part.length === most);
  const isFixed = most >= 2 || same.some((part) => part.endsWith('0'));
  return most > 0 && isFixed && all.length > 2 && same.length >= all.length * 0.7
    ? most
    : undefined;
}

const isNumber = (text: string): boolean => readNumber(text, false).kind === 'number';

function split(text: string): Parts {
  const [, sign = '', rest = ''] = /^([-−]?\s*)(.*)$/.exec(text) ?? [];
  const [, before = '', digits = '', after = ''] =
    /^(\D*)(\d(?:[\d.,]|\s(?=\d{3}(?!\d)))*\d|\d?)(.*)$/.exec(rest) ?? [];
  return { sign: sign.trim(), before, digits, after };
}

const join = ({ sign, before, digits, after }: Parts): string =>
  `${sign}${before}${digits}${after}`;

function mend(text: string, before: string, after: string): string {
  if (text === '') return text;
  const parts = split(text);
  if (isNumber(text) && parts.before === before && parts.after === after) return text;
  // Nothing but what stands around the digits is wrong or missing.
  const isBare =
    (parts.before === '' || (before !== '' && /^[$S]$/.test(parts.before))) &&
    (after === '' ? /^[.,]?$/ : /^\s*[%X*.,°º]?$/).test(parts.after);
  if (isBare && parts.digits !== '') return join({ ...parts, before, after });
  const rest = text.slice(text.indexOf(parts.sign) + parts.sign.length).trim();
  const lead = before !== '' && (rest.startsWith(before) || /^[S5]/.test(rest)) ? 1 : 0;
  const isCut = after === '%' && /[X*]$/.test(rest);
  const end = isCut || !rest.endsWith(after) ? Number(isCut) : after.length;
  const core = rest.slice(lead, rest.length - end);
  const digits = [...core.replaceAll(/\s/g, '')].map((one) => digitFor[one] ?? one).join('');
  const mended = join({ sign: parts.sign, before, digits, after });
  return /^\d[\d.,]*$/.test(digits) && isNumber(mended) ? mended : text;
}
