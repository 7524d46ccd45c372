import type { Problem } from '../problem.ts';
import type { DiodeModel } from './description.ts';
import { readSpiceNumber } from './spice-number.ts';
import { problemAt, type Token } from './tokenize.ts';

/** Words of vendors about the part, which no simulator computes with. */
const labels = /^(?:mfg|type|iave|vpk|irms|vrev|level)$/i;

const otherParts =
  /^(?:npn|pnp|lpnp|[np]mos|vdmos|nmf|pmf|[np]jf|[vi]?switch|c?sw|res|cap|ind|[rcl]|ltra|urc|opamp)$/i;

/**
 * `.model DX D(IS=1n N=2)`. Parameters without a number are kept by name, so that nothing is computed without them.
 * @returns `undefined` for models of anything but a diode
 */
export function readModel(
  [directive, name, type, ...rest]: readonly Token[],
  problems: Problem[],
): DiodeModel | undefined {
  if (!directive || !name || !type || otherParts.test(type.text)) return undefined;
  const parameters: Record<string, number> = {};
  const unread: string[] = [];
  // An unknown kind of model may be meant for a diode: it is kept as one that is not understood.
  const words = type.text.toLowerCase() === 'd' ? rest : [type, ...rest];
  for (let at = 0; at < words.length; at += 2) {
    const [key, word] = [words[at], words[at + 1]];
    if (!key || (labels.test(key.text) && word)) continue;
    const number = word && readSpiceNumber(word.text);
    const isName = words === rest && /^[a-z]\w{0,20}$/i.test(key.text);
    if (number && !number.doubt && isName) parameters[key.text.toLowerCase()] = number.value;
    else {
      // Behind a word that is out of place, keys and values cannot be told apart.
      unread.push(...words.slice(at).map(({ text }) => text));
      const message = `This parameter of ${name.text.slice(0, 40)} was not understood: diodes with it are not computed.`;
      problems.push(problemAt('warning', key, message, 'a parameter such as IS=1e-14'));
      break;
    }
  }
  return {
    name: name.text,
    parameters,
    ...(unread.length > 0 && { unread: unread.join(' ').slice(0, 200) }),
  };
}

/** Keeps the first model of a name, in lower case; another one of that name is an error. */
export function addModel(
  models: Map<string, DiodeModel>,
  model: DiodeModel,
  at: Token,
  problems: Problem[],
) {
  const key = model.name.toLowerCase();
  if (models.has(key)) {
    const message = `There is another model ${model.name.slice(0, 40)} before; this one was ignored.`;
    problems.push(problemAt('error', at, message, 'one model of each name'));
  } else models.set(key, model);
}
