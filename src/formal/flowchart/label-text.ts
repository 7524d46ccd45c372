/**
 * Labels as Mermaid writes them. It renders them as HTML with its own entities (`#quot;`, `#35;`), so both `#` and `&`
 * begin an entity here.
 */
const entities: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  apos: "'",
  hash: '#',
  num: '#',
  semi: ';',
  le: '≤',
  ge: '≥',
  ne: '≠',
  times: '×',
  divide: '÷',
  deg: '°',
  infin: '∞',
  rarr: '→',
  larr: '←',
  hearts: '♥',
};

const entity = /[#&](#?\d{1,7}|[a-z]{2,6});/g;
const formatting =
  /<\/?(?:b|i|u|em|strong|small|sub|sup|code|span|p|div|center|font)(?: [^<>]*)?>/gi;
// Labels without any of these stay as they are in Mermaid's own grammar too.
const plain = /^[\p{L}\p{M}\p{N} .,?!:=+*<>'’%°$€£_~^-]+$/u;
const operators = /--|==|-\.|%%|~~|\bend\b|^[-<>=.~]|[-=]$/;

function entityText(whole: string, name: string): string {
  const digits = /^#?(\d+)$/.exec(name)?.[1];
  if (digits === undefined) return entities[name] ?? whole;
  const code = Number(digits);
  const drawn = code >= 32 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff);
  return drawn ? String.fromCodePoint(code) : whole;
}

/** What a written label says: line breaks as `\n`, entities decoded, simple formatting left out. */
export function decodeLabel(written: string): string {
  const markdown = /^\s*`([\s\S]*)`\s*$/.exec(written)?.[1];
  const source = markdown === undefined ? written : withoutMarkdown(markdown);
  return source
    .replaceAll(/<br ?\/?>|\\n|\r\n?/gi, '\n')
    .replaceAll(formatting, '')
    .split('\n')
    .map((line) => line.replaceAll(/[^\S\n]+/g, ' ').trim())
    .join('\n')
    .trim()
    .replaceAll(entity, entityText);
}

function withoutMarkdown(text: string): string {
  return text
    .replaceAll(/\*\*([^*\n]+)\*\*/g, '$1')
    .replaceAll(/__([^_\n]+)__/g, '$1')
    .replaceAll(/\*([^*\n]+)\*/g, '$1');
}

/** The inverse: a label as it stands between brackets or pipes, in quotes where it needs them. */
export function encodeLabel(text: string): string {
  if (plain.test(text) && !operators.test(text) && text.trim() === text) return text;
  const escaped = text
    .replaceAll(/[#&](?=#?\w{1,7};)/g, (sign) => (sign === '#' ? '#35;' : '#amp;'))
    .replaceAll('"', '#quot;')
    .replaceAll('`', '#96;')
    .replaceAll('\\n', '#92;n')
    .replaceAll(/<(?=\/?[a-z])/gi, '#lt;')
    .replaceAll('\n', '<br>');
  return `"${escaped === '' ? ' ' : escaped}"`;
}
