import { markOf, type StepMark } from './checked-marks.ts';

/** The part of a hast node that is used; real ones fit. */
type Node = {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
};

/**
 * Turns the characters that `markText` put into a text into elements: the equation in `.step`, behind a wrong one a
 * `.step-note`. An equation that goes through several elements is marked in each.
 */
export function markSteps(marks: readonly StepMark[]) {
  return (tree: Node): void => {
    if (marks.length > 0) markChildren(tree, marks, { open: undefined });
  };
}

type Walk = { open: number | undefined };

function markChildren(parent: Node, marks: readonly StepMark[], walk: Walk): void {
  parent.children = (parent.children ?? []).flatMap((child) => {
    if (child.type === 'text') return markPieces(child.value ?? '', marks, walk);
    if (isFormula(child)) return markFormula(child, marks, walk);
    markChildren(child, marks, walk);
    // Nothing is open across paragraphs, even if its end was lost.
    if (/^(?:p|li|td|th|h\d|pre|blockquote)$/.test(child.tagName ?? '')) walk.open = undefined;
    return [child];
  });
}

function markPieces(value: string, marks: readonly StepMark[], walk: Walk): Node[] {
  const pieces: Node[] = [];
  let plain = '';
  const flush = (isLast: boolean): void => {
    const mark = walk.open === undefined ? undefined : marks[walk.open];
    const isBlank = plain.trim() === '';
    if (plain !== '' && (!mark || isBlank)) pieces.push({ type: 'text', value: plain });
    else if (plain !== '' && mark)
      pieces.push(step('span', mark, isLast, [{ type: 'text', value: plain }]));
    plain = '';
  };
  for (const char of value) {
    const found = markOf(char);
    if (!found) {
      plain += char;
      continue;
    }
    flush(found.side === 'end');
    if (found.side === 'start') walk.open = found.index;
    else {
      walk.open = undefined;
      pieces.push(...note(marks[found.index]));
    }
  }
  flush(false);
  return pieces;
}

function isFormula(node: Node): boolean {
  const [inner] = node.children ?? [];
  const code = node.tagName === 'pre' ? inner : node;
  const classes = code?.tagName === 'code' ? code.properties?.className : undefined;
  return Array.isArray(classes) && classes.some((name) => /^math-/.test(String(name)));
}

/** All equations in a formula share its mark; a wrong one decides. */
function markFormula(formula: Node, marks: readonly StepMark[], walk: Walk): Node[] {
  const found: StepMark[] = [];
  const clean = (node: Node): void => {
    for (const char of node.value ?? '') {
      const mark = markOf(char);
      const own = mark && marks[mark.index];
      if (own) found.push(own);
    }
    if (node.value !== undefined) node.value = node.value.replaceAll(/[\ue000-\uf8ff]/g, '');
    for (const child of node.children ?? []) clean(child);
  };
  clean(formula);
  const around = walk.open === undefined ? undefined : marks[walk.open];
  const mark = found.find((one) => !one.holds) ?? found[0] ?? around;
  if (!mark) return [formula];
  const tag = formula.tagName === 'pre' ? 'div' : 'span';
  const notes = found.filter((one) => !one.holds).flatMap(note);
  return [step(tag, mark, found.length > 0, [formula]), ...notes];
}

/** @param isLast the equation ends here: the tick stands behind it */
function step(tagName: string, mark: StepMark, isLast: boolean, children: Node[]): Node {
  const className = ['step', mark.holds ? 'holds' : 'fails', ...(isLast ? ['last'] : [])];
  return { type: 'element', tagName, properties: { className }, children };
}

function note(mark: StepMark | undefined): Node[] {
  if (!mark || mark.holds) return [];
  const text = (value: string): Node => ({ type: 'text', value });
  const hidden: Node = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['visually-hidden'] },
    children: [
      text(mark.expected === undefined ? ' does not hold' : ' This does not hold: it should be '),
    ],
  };
  const sign: Node = {
    type: 'element',
    tagName: 'span',
    properties: { ariaHidden: 'true' },
    children: [text(mark.expected === undefined ? '✗' : '≠ ')],
  };
  return [
    {
      type: 'element',
      tagName: 'span',
      properties: { className: ['step-note'], tabIndex: -1 },
      children: [sign, hidden, ...(mark.expected === undefined ? [] : [text(mark.expected)])],
    },
  ];
}
