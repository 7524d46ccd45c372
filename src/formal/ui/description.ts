/** A user interface as a tree of the elements and attributes that are kept (allowed-html.ts); nothing else can be said. */
export type UiDescription = { readonly nodes: readonly UiNode[] };

export type UiNode =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'element';
      /** Lower case. */
      readonly tag: string;
      /** Sorted by name. */
      readonly attributes: readonly (readonly [name: string, value: string])[];
      readonly children: readonly UiNode[];
    };
