/** Groups of nets, joined two at a time. */
export class Groups {
  readonly #parents = new Map<string, string>();

  /** The one net that stands for the group. */
  find(net: string): string {
    let root = net;
    for (let up = this.#parents.get(root); up !== undefined; up = this.#parents.get(root))
      root = up;
    return root;
  }

  /** @returns false where they were together already */
  join(a: string, b: string): boolean {
    const [x, y] = [this.find(a), this.find(b)];
    if (x === y) return false;
    this.#parents.set(x, y);
    return true;
  }
}
