import { compareFacts, type Fact } from '../compare-facts.ts';
import type { Comparison } from '../formal-language.ts';
import type { UiDescription, UiNode } from './description.ts';

/** What a user would call an element, by its tag; elements of mere layout have no name. */
const roles: Readonly<Record<string, string>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  a: 'link',
  button: 'button',
  input: 'input',
  select: 'select',
  option: 'option',
  textarea: 'input',
  img: 'image',
  label: 'label',
  li: 'item',
  th: 'column header',
  td: 'cell',
  summary: 'summary',
  legend: 'legend',
};

/** A fact is a visible thing with what it is and what it says: heading “Settings”, button “Save”, input (email) “Name”. */
export function compareUi(read: UiDescription, truth: UiDescription): Comparison {
  return compareFacts(factsOf(read.nodes, 'text'), factsOf(truth.nodes, 'text'));
}

function factsOf(nodes: readonly UiNode[], role: string): Fact[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'text') return [toFact(role, node.text)];
    const own = roles[node.tag] ?? role;
    const attributes = new Map(node.attributes);
    const said = ['aria-label', 'alt', 'placeholder', 'value'].flatMap(
      (name) => attributes.get(name) ?? [],
    );
    const type = attributes.get('type');
    const name = own === 'input' && type !== undefined && type !== 'text' ? `input (${type})` : own;
    const facts = factsOf(node.children, own);
    if (node.tag === 'input' || said.length > 0) facts.unshift(toFact(name, said.join(' ')));
    return facts;
  });
}

function toFact(role: string, text: string): Fact {
  const words = `${role} “${text}”`;
  return { key: words.toLowerCase().replaceAll(/\s+/g, ' '), words };
}
