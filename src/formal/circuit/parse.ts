import type { ParseOptions } from '../formal-language.ts';
import { type ParseResult, type Problem, refuseTooLong, toParseResult } from '../problem.ts';
import { checkNetlist, type Placed } from './check-netlist.ts';
import { type CircuitDescription, type DiodeModel, ground } from './description.ts';
import { NodeNames, readElement } from './parse-element.ts';
import { addModel, readModel } from './read-model.ts';
import { problemAt, type Statement, scan } from './tokenize.ts';

/**
 * SPICE takes the first line for the title, whatever it says; models mostly begin with an element. It is one where
 * it reads without error and looks like one: a name with a digit, or a node that is ground or comes again below.
 */
function isTitle({ tokens, text }: Statement, others: readonly Statement[]): boolean {
  const [first] = tokens;
  if (!first || first.text.startsWith('.')) return false;
  if (!/^[a-z]/i.test(first.text)) return true;
  const isNumbered = /^[a-z]\w*\d:?$/i.test(first.text);
  const { component, problems } = readElement(tokens, new NodeNames());
  const clean = component && problems.every(({ severity }) => severity === 'note');
  if (isNumbered) {
    // `R1 1 2` is an element with a mistake; `E12 ladder of four` is a title.
    return !clean && !component && !/^\S+\s+\S*\d/.test(text);
  }
  if (!clean) return true;
  const words = new Set(
    others.flatMap((other) => other.tokens.slice(1, 4).map((word) => word.text)),
  );
  return !component.nodes.some((net) => net === ground || words.has(net));
}

/** The directive's words are not used; a note says so, except for those that change nothing. */
function directiveNote({ tokens }: Statement): Problem[] {
  const [first] = tokens;
  if (!first) return [];
  const word = first.text.toLowerCase();
  if (word === '.ends' || word === '.endc' || word === '.title') return [];
  const message = /^\.(?:include|inc|lib)$/.test(word)
    ? `${first.text} was ignored: no other file is read.`
    : `The directive ${first.text.slice(0, 40)} was ignored.`;
  return [problemAt('note', first, message, 'elements')];
}

/**
 * A SPICE netlist, or what models take for one. Never throws.
 * @returns a description as soon as one element was read; for a partial text always
 */
export function parse(text: string, options: ParseOptions = {}): ParseResult<CircuitDescription> {
  const refusal = refuseTooLong(text);
  if (refusal) return refusal;
  const partial = options.partial === true;
  const whole = partial ? text.slice(0, Math.max(0, text.search(/[^\r\n]*$/))) : text;
  const { statements, firstComment, problems: scanProblems } = scan(whole);
  const problems: Problem[] = [...scanProblems];
  const placed: Placed[] = [];
  const models = new Map<string, DiodeModel>();
  const nodes = new NodeNames();
  let title = firstComment;
  let skipping = '';
  for (const [index, statement] of statements.entries()) {
    const { tokens } = statement;
    const [first] = tokens;
    if (!first) continue;
    const word = first.text.toLowerCase();
    if (index === 0 && title === undefined && isTitle(statement, statements.slice(1))) {
      title = statement.text.replaceAll(/\s+/g, ' ');
      const whole = { ...first, text: statement.text };
      problems.push(problemAt('note', whole, 'The first line was taken for the title.', 'a title'));
      continue;
    }
    if (skipping !== '') {
      if (word === skipping) skipping = '';
      continue;
    }
    if (word === '.end') {
      const next = statements[index + 1]?.tokens[0];
      if (next) problems.push(problemAt('note', next, 'What follows .end was ignored.', 'nothing'));
      break;
    }
    if (word === '.control') skipping = '.endc';
    if (word === '.subckt') skipping = '.ends';
    if (word === '.title') title = statement.text.slice(6).replaceAll(/\s+/g, ' ').trim() || title;
    const model = word === '.model' ? readModel(tokens, problems) : undefined;
    if (model) {
      addModel(models, model, first, problems);
      continue;
    }
    if (word.startsWith('.')) {
      problems.push(...directiveNote(statement));
      continue;
    }
    const { component, problems: found, nodeTokens } = readElement(tokens, nodes);
    // The last statement of a text still being written may go on in a continuation line.
    const unfinished =
      partial &&
      index === statements.length - 1 &&
      found.some(({ severity }) => severity === 'error');
    if (unfinished) break;
    problems.push(...found);
    if (component) placed.push({ component, name: first, nodeTokens });
  }
  const description: CircuitDescription = {
    ...(title !== undefined && { title }),
    components: placed.map(({ component }) => component),
    ...(models.size > 0 && { models: [...models.values()] }),
  };
  // What is missing in a text still being written may come.
  if (partial) return toParseResult(description, problems);
  if (placed.length === 0) {
    const place = { text: '', line: 1, column: 1 };
    problems.push(problemAt('error', place, 'There is no element.', 'lines such as R1 1 2 10k'));
    return toParseResult<CircuitDescription>(undefined, problems);
  }
  return toParseResult(description, [...problems, ...checkNetlist(description, placed)]);
}
