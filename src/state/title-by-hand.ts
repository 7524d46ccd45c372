import { titleFromName, titleFromQuestion } from '../core/conversation.ts';
import { parseFences } from '../formal/parse-fences.ts';
import { languageOf } from '../formal/registry.ts';

/**
 * The title of a conversation about a hand-written description: the one that its first block names
 * (`# bar chart: Fruit`, the title line `* Two sources` of a netlist, `<title>`), else its language, as in “Circuit by
 * hand”.
 * @param description fenced
 */
export function titleByHand(description: string): string {
  const block = parseFences(description, false).find(({ language }) => language !== '');
  if (!block) return 'Description by hand';
  const { body, language } = block;
  const named =
    /^\s*(?:#|\/\/|%%|\*)[^\n:]*:([^\n]*)/.exec(body)?.[1] ??
    /^\s*\*([^\n]*)/.exec(body)?.[1] ??
    /<title>([^<]*)/i.exec(body)?.[1];
  const title = titleFromQuestion(named ?? '');
  if (title !== titleFromName('')) return title;
  return `${languageOf(language, body)?.title ?? 'Description'} by hand`;
}
