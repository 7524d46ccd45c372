const mark =
  /[ \t]*(?:(?:>[ \t]?)+)?(?:(?:[-*+•–][ \t]+)?(?:#{1,6}[ \t]+)?(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)](?=[ \t])[ \t]+)?)/y;
const address = /(?:https?:\/\/|www\.)[^\s<>]{1,400}|[\w.+-]{1,60}@[\w-]{1,60}\.[\w.]{2,20}/y;
const fence = /(?:```|~~~)[^\n]*\n/y;

/** Offset after a line's quote, list or heading mark; `at` where it has none. */
export function lineMark(text: string, at: number): number {
  mark.lastIndex = at;
  return mark.test(text) ? mark.lastIndex : at;
}

/**
 * End of the code or address that begins at `at`: equations in it are not the text's own.
 * @returns `undefined` where ordinary text stands
 */
export function findSkipped(text: string, at: number): number | undefined {
  const char = text[at] ?? '';
  if (char === '`' || char === '~') return codeEnd(text, at);
  if (/[a-z\d]/i.test(text[at - 1] ?? ' ')) return undefined;
  address.lastIndex = at;
  return address.test(text) ? address.lastIndex : undefined;
}

function codeEnd(text: string, at: number): number | undefined {
  fence.lastIndex = at;
  if (fence.test(text)) {
    const close = text.indexOf(`\n${text.slice(at, at + 3)}`, at + 3);
    return close === -1 ? text.length : close + 4;
  }
  if (text[at] !== '`') return undefined;
  const line = text.indexOf('\n', at);
  const limit = line === -1 ? text.length : line;
  const close = text.indexOf('`', at + 1);
  return close === -1 || close >= limit ? at + 1 : close + 1;
}
