import type { Token } from './token.ts';

/** A place in the tokens of one side, formula marks passed over. */
export class TokenCursor {
  readonly tokens: readonly Token[];
  readonly limit: number;
  at: number;

  /** @param limit index behind the last token that may be read */
  constructor(tokens: readonly Token[], from: number, limit: number) {
    this.tokens = tokens;
    this.at = from;
    this.limit = limit;
  }

  /** The token here, or so many further on; `undefined` behind the last. */
  peek(offset = 0): Token | undefined {
    this.at = this.pass(this.at);
    let index = this.at;
    for (let i = 0; i < offset; i++) index = this.pass(index + 1);
    return index < this.limit ? this.tokens[index] : undefined;
  }

  /** Goes on by so many tokens. */
  skip(count = 1): void {
    for (let i = 0; i < count; i++) this.at = this.pass(this.at) + 1;
  }

  /** The token read last. */
  before(count = 1): Token | undefined {
    return this.tokens[this.at - count];
  }

  isOperator(text: string, offset = 0): boolean {
    const token = this.peek(offset);
    return token?.kind === 'operator' && token.text === text;
  }

  private pass(from: number): number {
    let index = from;
    while (index < this.limit && this.tokens[index]?.kind === 'delimiter') index++;
    return index;
  }
}
