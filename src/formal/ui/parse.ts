import { type DefaultTreeAdapterTypes, type ParserError, parse, parseFragment } from 'parse5';
import type { ParseOptions } from '../formal-language.ts';
import { type ParseResult, type Problem, refuseTooLong, toParseResult } from '../problem.ts';
import { allowedTags, droppedWithContent, keepAttribute } from './allowed-html.ts';
import type { UiDescription, UiNode } from './description.ts';

type TreeNode = DefaultTreeAdapterTypes.ChildNode;

/** Deeper trees are cut: no interface nests like this, and every reader of the tree recurses. */
const maxDepth = 60;
/** The HTML parser is fast for what people write and quadratic for tags that are never closed. */
const maxTags = 5_000;
/** Parse errors that change nothing that is kept. */
const harmless =
  /doctype|self-closing|duplicate-attribute|control-character|noncharacter|unexpected-null/;

/**
 * HTML into the elements that show something. HTML never fails to parse: what the HTML standard calls a parse error is a
 * warning, what is left out (scripts, handlers, addresses, unknown elements) a note.
 */
export function parseUi(text: string, options: ParseOptions = {}): ParseResult<UiDescription> {
  const refused = refuseTooLong(text);
  if (refused) return refused;
  const problems: Problem[] = [];
  const tags = text.match(/<[a-z/]/gi)?.length ?? 0;
  if (tags > maxTags) {
    const message = `There are ${tags} tags; at most ${maxTags} are read. Describe less of the page.`;
    const expected = `at most ${maxTags} tags`;
    const found = `${tags} tags`;
    problems.push({ severity: 'error', line: 1, column: 1, length: 0, message, found, expected });
    return toParseResult<UiDescription>(undefined, problems);
  }
  const parserOptions = {
    sourceCodeLocationInfo: true,
    // So that the content of noscript is parsed, and left out like the rest of it.
    scriptingEnabled: false,
    onParseError: (error: ParserError) => {
      if (!harmless.test(error.code) && options.partial !== true) problems.push(toProblem(error));
    },
  };
  const wholePage = /<(?:!doctype|html|body|head)\b/i.test(text);
  const tree = wholePage ? parse(text, parserOptions) : parseFragment(text, parserOptions);
  const nodes = mergeTexts(tree.childNodes.flatMap((node) => keep(node, 0, problems)));
  if (nodes.length === 0 && options.partial !== true)
    problems.push({
      severity: 'error',
      line: 1,
      column: 1,
      length: 0,
      message: 'There is nothing to show. Write the interface as HTML.',
      found: text.trim() === '' ? '' : text.trim().slice(0, 20),
      expected: 'HTML elements or text',
    });
  return toParseResult(nodes.length > 0 ? { nodes } : undefined, problems);
}

function toProblem({ code, startLine, startCol, startOffset, endOffset }: ParserError): Problem {
  const words = code.replaceAll('-', ' ');
  return {
    severity: 'warning',
    line: startLine,
    column: startCol,
    length: Math.max(0, endOffset - startOffset),
    message: `Not quite HTML here: ${words}. It is shown as browsers would read it.`,
    found: words,
    expected: 'well-formed HTML',
  };
}

/** The kept form of a node: several where an unknown element is replaced by its children. */
function keep(node: TreeNode, depth: number, problems: Problem[]): UiNode[] {
  if ('value' in node) {
    const text = node.value.replaceAll(/\s+/g, ' ').trim();
    return text === '' ? [] : [{ kind: 'text', text }];
  }
  if (!('tagName' in node)) return [];
  const tag = node.tagName;
  const note = (message: string, found: string) =>
    problems.push({ ...placeOf(node), message, found });
  if (droppedWithContent.has(tag)) {
    if (tag !== 'head' && tag !== 'title')
      note(`“<${tag}>” is left out: it is not drawn.`, `<${tag}>`);
    return [];
  }
  if (depth >= maxDepth) {
    note(`Elements nest deeper than ${maxDepth}; the rest is left out.`, `<${tag}>`);
    return [];
  }
  const children = mergeTexts(node.childNodes.flatMap((child) => keep(child, depth + 1, problems)));
  if (!allowedTags.has(tag)) {
    if (!['html', 'body'].includes(tag))
      note(`“<${tag}>” is not an element that is drawn; its content is kept.`, `<${tag}>`);
    return children;
  }
  const attributes: [string, string][] = [];
  for (const { name, value } of node.attrs) {
    const kept = keepAttribute(name, value);
    if (kept !== undefined) attributes.push([name, kept]);
    else if (name.startsWith('on') || /script:/i.test(value))
      note(`The attribute “${name}” is left out: nothing runs here.`, name);
  }
  attributes.sort(([a], [b]) => (a < b ? -1 : 1));
  return [{ kind: 'element', tag, attributes, children }];
}

function placeOf(node: DefaultTreeAdapterTypes.Element): Omit<Problem, 'message' | 'found'> {
  const place = node.sourceCodeLocation;
  const tag = place?.startTag ?? place;
  return {
    severity: 'note',
    line: place?.startLine ?? 1,
    column: place?.startCol ?? 1,
    length: tag ? tag.endOffset - tag.startOffset : 0,
    expected: 'elements that show something',
  };
}

/** Two texts that stand side by side, where something between them was left out, are one. */
function mergeTexts(nodes: readonly UiNode[]): UiNode[] {
  const merged: UiNode[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.kind === 'text' && last?.kind === 'text')
      merged[merged.length - 1] = { kind: 'text', text: `${last.text} ${node.text}` };
    else merged.push(node);
  }
  return merged;
}
