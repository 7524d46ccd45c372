import { voidTags } from './allowed-html.ts';
import type { UiDescription, UiNode } from './description.ts';

/** HTML, one element a line, indented by two spaces; safe to show, for it holds nothing but what the type can say. */
export function printUi(description: UiDescription): string {
  return description.nodes.map((node) => printNode(node, '')).join('\n');
}

function printNode(node: UiNode, indent: string): string {
  if (node.kind === 'text') return indent + escapeHtml(node.text);
  const attributes = node.attributes
    .map(([name, value]) =>
      value === '' && name !== 'value' ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`,
    )
    .join('');
  const start = `${indent}<${node.tag}${attributes}>`;
  if (voidTags.has(node.tag)) return start;
  const [only] = node.children;
  if (only === undefined) return `${start}</${node.tag}>`;
  // The first line break in these would be content.
  if (node.children.length === 1 && only.kind === 'text')
    return `${start}${escapeHtml(only.text)}</${node.tag}>`;
  const inside = node.children.map((child) => printNode(child, `${indent}  `)).join('\n');
  return `${start}\n${inside}\n${indent}</${node.tag}>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\u00a0', '&nbsp;');
}
