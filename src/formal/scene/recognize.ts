import type { SceneDescription } from './description.ts';
import { plainLabel, toPlural } from './label.ts';
import type { Extreme, Relation, SceneRequest } from './request.ts';

const fillers =
  /\b(?:in|of|on|from|within|across) (?:this|the|that) (?:whole |entire )?(?:scene|image|picture|photo|photograph|figure|drawing|room|frame|view)\b|\b(?:please|exactly|here|altogether|overall|in total|all together|in all)\b|^(?:so|now|and|then|hey|ok|okay|can you tell me|could you tell me|tell me|do you know)\b/g;
const L = String.raw`⟦(\d+)⟧`;
const thing = '(?:objects?|things?|items?|box(?:es)?|one)';
const seen =
  '(?: (?:are there|can you see|do you see|can be seen|are seen|are visible|are shown|is there|are present|are in it|can i see|can you find|can you count|do you count|does it (?:show|have|contain)|there are|appear|are))?';
const far = '(?:farthest|furthest|most|the most|the farthest|the furthest)';
const area = '(?:the )?(?:LARGE)(?: of (?:all|them|all objects|the objects))?';
const big = area.replace('LARGE', 'largest|biggest|greatest|largest in size|biggest in size');
const small = area.replace('LARGE', 'smallest|tiniest|littlest|least');
const is = '(?:is|sits|stands|lies|appears|is placed|is located)';
const which = `(?:what|which(?: ${thing})?|which of (?:them|the objects|these))`;

const relationWords: readonly (readonly [string, Relation])[] = [
  ['(?:to |on |at )?(?:the )?left (?:side )?(?:of|from)', 'left'],
  ['(?:to |on |at )?(?:the )?right (?:side )?(?:of|from)', 'right'],
  ['(?:above|higher (?:up )?than|over)', 'above'],
  ['(?:below|lower (?:down )?than|beneath|underneath|under)', 'below'],
  ['(?:inside|inside of|within|contained in|completely inside)', 'inside'],
  ['(?:overlapping|overlapping with|overlapped by)', 'overlaps'],
];
const extremePatterns: readonly (readonly [string, Extreme])[] = [
  [`${which} ${is} ${big}`, 'largest'],
  [`${which} ${is} the (?:largest|biggest) ${thing}`, 'largest'],
  [`${which} (?:takes up|covers|fills|occupies) the most (?:space|area)`, 'largest'],
  [`${which} (?:has|covers) the (?:largest|biggest|greatest) (?:area|box)`, 'largest'],
  [`${which} ${is} ${small}`, 'smallest'],
  [`${which} ${is} the (?:smallest|tiniest) ${thing}`, 'smallest'],
  [`${which} (?:takes up|covers|fills|occupies) the least (?:space|area)`, 'smallest'],
  [`${which} has the smallest (?:area|box)`, 'smallest'],
  [
    `${which} ${is} (?:${far} (?:to (?:the )?|on the )?left|the leftmost|leftmost|(?:at|on) the far left)`,
    'leftmost',
  ],
  [`${which} ${is} the (?:leftmost|left most|farthest left|furthest left) ${thing}`, 'leftmost'],
  [
    `${which} ${is} (?:${far} (?:to (?:the )?|on the )?right|the rightmost|rightmost|(?:at|on) the far right)`,
    'rightmost',
  ],
  [
    `${which} ${is} the (?:rightmost|right most|farthest right|furthest right) ${thing}`,
    'rightmost',
  ],
  [
    `${which} ${is} (?:at the (?:very )?top|the highest|highest(?: up)?|the topmost|topmost|the uppermost|${far} up)`,
    'topmost',
  ],
  [`${which} ${is} the (?:highest|topmost|uppermost|top) ${thing}`, 'topmost'],
  [
    `${which} ${is} (?:at the (?:very )?bottom|the lowest|lowest(?: down)?|the bottommost|bottommost|${far} down)`,
    'bottommost',
  ],
  [`${which} ${is} the (?:lowest|bottommost|bottom|lowermost) ${thing}`, 'bottommost'],
];
const nearest = new RegExp(
  `^(?:${which} ${is} (?:the )?(?:nearest|closest)(?: ${thing})? (?:to )?${L}|${which} ${is} (?:nearest|closest) (?:to )?${L}|what is next to ${L} most closely)$`,
);
const counting = (names: string) =>
  new RegExp(
    `^(?:how many (?:different )?${names}${seen}|(?:what is )?the (?:total )?number of ${names}|what is the (?:total )?count of ${names}|count (?:all |the |all the )?${names})$`,
  );

/** What a question in anybody's words asks of a scene; `undefined` unless every word of it is understood. */
export function recognize(scene: SceneDescription, question: string): SceneRequest | undefined {
  if (question.length > 300) return undefined;
  const { text, labels } = markLabels(scene, question);
  if (counting('(?:objects|things|items|boxes|objects and people)').test(text))
    return { kind: 'count' };
  const counted =
    labels[
      Number(
        counting(L)
          .exec(text)
          ?.slice(1)
          .find((group) => group !== undefined) ?? -1,
      )
    ];
  if (counted !== undefined) return { kind: 'count', label: counted };
  const near = nearest
    .exec(text)
    ?.slice(1)
    .find((group) => group !== undefined);
  const to = labels[Number(near ?? -1)];
  if (to !== undefined) return { kind: 'nearest', to };
  for (const [words, relation] of relationWords) {
    const found = new RegExp(
      `^(?:is|are|does) ${L} (?:located |placed |positioned |found |somewhere |standing |lying |sitting )?${words} ${L}$`,
    ).exec(text);
    const [of, other] = [labels[Number(found?.[1] ?? -1)], labels[Number(found?.[2] ?? -1)]];
    if (of !== undefined && other !== undefined)
      return { kind: 'relation', of, relation, to: other };
    const many = new RegExp(
      `^how many ${L} (?:(?:are|can you see|do you see|can be seen|stand|sit|lie|is) )?(?:there )?(?:located |placed |positioned |standing |sitting |lying )?${words} ${L}$`,
    ).exec(text);
    const [label, to] = [labels[Number(many?.[1] ?? -1)], labels[Number(many?.[2] ?? -1)]];
    if (label !== undefined && to !== undefined && label !== to)
      return { kind: 'count-related', label, relation, to };
  }
  const overlap =
    /^(?:does|do) ⟦(\d+)⟧ (?:overlap(?: with)?|touch) ⟦(\d+)⟧$|^do ⟦(\d+)⟧ and ⟦(\d+)⟧ overlap$/.exec(
      text,
    );
  const [of, other] = [
    labels[Number(overlap?.[1] ?? overlap?.[3] ?? -1)],
    labels[Number(overlap?.[2] ?? overlap?.[4] ?? -1)],
  ];
  if (of !== undefined && other !== undefined && !/touch/.test(text))
    return { kind: 'relation', of, relation: 'overlaps', to: other };
  const extreme = extremePatterns.find(([source]) => new RegExp(`^${source}$`).test(text));
  return extreme && { kind: 'extreme', which: extreme[1] };
}

/** Puts `⟦n⟧` in the place of each label, longest first, singular or plural, with its article. */
function markLabels({ objects }: SceneDescription, question: string) {
  const labels = [...new Set(objects.map(({ label }) => plainLabel(label)))]
    .filter((label) => label !== '')
    .sort((a, b) => b.length - a.length);
  let text = question
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/what'?s\b|what’s\b/g, 'what is')
    .replaceAll(/[“”"‘’'`?!.,;:]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  for (const [index, label] of labels.entries()) {
    const forms = [...new Set([label, toPlural(label), `${label}s`])]
      .map((form) => form.replaceAll(/[^\p{L}\p{M}\p{N} ]/gu, ''))
      .filter((form) => form !== '');
    if (forms.length === 0) continue;
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}⟦])(?:(?:the|an?) )?(?:${forms.sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}⟧])`,
      'gu',
    );
    text = text.replaceAll(pattern, `⟦${index}⟧`);
  }
  return { text: text.replaceAll(fillers, ' ').replaceAll(/\s+/g, ' ').trim(), labels };
}
