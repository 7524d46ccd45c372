import type { Difficulty } from '../formal-language.ts';
import type { Random } from '../random.ts';
import type { UiDescription, UiNode } from './description.ts';

const titles = [
  'Sign in',
  'Settings',
  'Checkout',
  'Search flights',
  'New task',
  'Profile',
  'Contact us',
];
const fields = ['Name', 'Email', 'City', 'Date', 'Password', 'Phone', 'Amount', 'Comment'];
const actions = ['Save', 'Cancel', 'Send', 'Next', 'Delete', 'Log out', 'Apply'];
const links = ['Home', 'Help', 'Pricing', 'Docs', 'About', 'Blog'];

/** A screen with a heading, a form, and with more difficulty a navigation, a list and a table. */
export function sampleUi(random: Random, difficulty: Difficulty): UiDescription {
  const nodes: UiNode[] = [];
  if (difficulty >= 3)
    nodes.push(
      element(
        'nav',
        [],
        [
          element(
            'ul',
            [],
            random
              .pickSome(links, difficulty)
              .map((link) => element('li', [], [element('a', [], [text(link)])])),
          ),
        ],
      ),
    );
  nodes.push(element('h1', [], [text(random.pick(titles))]));
  nodes.push(
    element(
      'form',
      [],
      [
        ...random.pickSome(fields, difficulty).flatMap((field) => row(random, field)),
        ...random
          .pickSome(actions, random.integer(1, 2))
          .map((action) => element('button', [['type', 'button']], [text(action)])),
      ],
    ),
  );
  if (difficulty >= 4) nodes.push(table(random));
  return { nodes };
}

function row(random: Random, field: string): UiNode[] {
  const id = `f-${field.toLowerCase()}`;
  const type = field === 'Email' ? 'email' : field === 'Password' ? 'password' : 'text';
  const input = random.chance(0.2)
    ? element(
        'select',
        [['id', id]],
        ['One', 'Two'].map((option) => element('option', [], [text(option)])),
      )
    : element(
        'input',
        [
          ['id', id],
          ['placeholder', random.pick(['', field, '…'])],
          ['type', type],
        ].filter(([name, value]) => name !== 'placeholder' || value !== '') as [string, string][],
        [],
      );
  return [element('label', [['for', id]], [text(field)]), input];
}

function table(random: Random): UiNode {
  const heads = random.pickSome(fields, 3);
  const cells = (tag: string, words: readonly string[]) =>
    element(
      'tr',
      [],
      words.map((word) => element(tag, [], [text(word)])),
    );
  const rows = Array.from({ length: random.integer(1, 3) }, () =>
    cells(
      'td',
      heads.map(() => String(random.integer(1, 999))),
    ),
  );
  return element(
    'table',
    [],
    [element('thead', [], [cells('th', heads)]), element('tbody', [], rows)],
  );
}

function text(words: string): UiNode {
  return { kind: 'text', text: words };
}

function element(
  tag: string,
  attributes: readonly (readonly [string, string])[],
  children: readonly UiNode[],
): UiNode {
  return { kind: 'element', tag, attributes, children };
}
