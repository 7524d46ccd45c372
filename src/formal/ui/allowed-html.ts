/** Elements that show something and do nothing; all others are left out, with their content where it is code. */
export const allowedTags: ReadonlySet<string> = new Set(
  (
    'header nav main section article aside footer div span p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead ' +
    'tbody tfoot tr th td form fieldset legend label input button select optgroup option textarea img a strong em b i u ' +
    's small mark code kbd pre blockquote br hr details summary figure figcaption progress meter output search menu'
  ).split(' '),
);

/** Their content is code or another language, not something to read. */
export const droppedWithContent: ReadonlySet<string> = new Set(
  (
    'script style template iframe object embed svg math noscript title head video audio canvas frameset noframes ' +
    'xmp plaintext'
  ).split(' '),
);

export const voidTags: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input']);

/** Attributes that say what an element is or holds. No address: a drawing fetches nothing and leads nowhere. */
const allowedAttributes: ReadonlySet<string> = new Set(
  (
    'alt aria-checked aria-current aria-disabled aria-expanded aria-label aria-pressed aria-selected checked colspan ' +
    'disabled for high id label low max maxlength min multiple name open optimum placeholder readonly required role ' +
    'rows cols rowspan selected size step title type value width height'
  ).split(' '),
);

const booleanAttributes: ReadonlySet<string> = new Set(
  'checked disabled multiple open readonly required selected'.split(' '),
);

/** CSS properties of layout and looks; none can name an address once `url(` is refused. */
const allowedProperty =
  /^(?:display|flex(?:-[a-z]+)*|grid(?:-[a-z]+)*|gap|row-gap|column-gap|align-(?:items|content|self)|justify-(?:items|content|self)|order|width|height|(?:min|max)-(?:width|height)|(?:padding|margin)(?:-[a-z]+)*|border(?:-[a-z]+)*|color|background|background-color|font(?:-[a-z]+)*|line-height|text-(?:align|decoration|transform)|letter-spacing|white-space|vertical-align|opacity|box-shadow|list-style(?:-type)?)$/;

/**
 * @returns the value to keep, or `undefined` where the attribute is left out: a handler, an address, anything unknown
 */
export function keepAttribute(name: string, value: string): string | undefined {
  if (name === 'style') return keepStyle(value) || undefined;
  if (!allowedAttributes.has(name)) return undefined;
  if (booleanAttributes.has(name)) return '';
  return value;
}

/** The declarations of a style attribute that may stay, canonically written. */
function keepStyle(style: string): string {
  return style
    .split(';')
    .flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      const property = declaration.slice(0, colon).trim().toLowerCase();
      const value = declaration.slice(colon + 1).trim();
      // No function but these: `url()`, `image-set()`, `expression()` and what is still to come fetch or run something.
      const functions = value.match(/[a-z-]+(?=\()/gi) ?? [];
      const harmless = functions.every((name) =>
        /^(?:rgba?|hsla?|calc|min|max|repeat|minmax|clamp|fit-content)$/i.test(name),
      );
      const plain = /^[\w\s#%.,()+*/'"-]+$/.test(value);
      return colon > 0 && allowedProperty.test(property) && harmless && plain
        ? [`${property}: ${value}`]
        : [];
    })
    .join('; ');
}
