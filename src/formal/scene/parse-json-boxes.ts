import type { Problem } from '../problem.ts';
import {
  boxKeys,
  boxOfEdges,
  boxOfNumbers,
  boxOfPoints,
  edgeName,
  type ListFrame,
  type ListValue,
  type LooseBox,
  labelKeys,
  listFrame,
  listKeys,
  type NamedBox,
  namesKeys,
  type ObjectFrame,
  objectFrame,
  ordered,
  settleOrder,
  sizeKeys,
  weakLabelKeys,
} from './json-frame.ts';
import type { ImageSize, RawObject } from './parse-units.ts';
import { TextPlaces } from './text-places.ts';

const piece =
  /"((?:[^"\\\n]|\\.){0,400})"|'((?:[^'\\\n]|\\.){0,400})'|(-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?)|([[\]{}():,])|([^\s"'[\]{}():,\d-][^\s"'[\]{}():,]*)|\S/gi;

export type JsonBoxes = {
  readonly raw: readonly RawObject[];
  readonly problems: readonly Problem[];
  readonly caption?: string;
  readonly size?: ImageSize;
};

/**
 * Boxes out of JSON or of a Python dictionary, whole or cut: `[{"label": "dog", "bbox_2d": [1, 2, 3, 4]}]`,
 * `{'a dog': [1, 2, 3, 4]}`, `{"dog": [[...], [...]]}`, `{"label": "dog", "x1": 1, ...}`, sides in a box of their own
 * or as x, y, width and height, and lists side by side (`{"bboxes": [...], "labels": [...]}`). Read piece by piece,
 * since models leave out commas and brackets that JSON.parse insists on. What is named and gets no box is a problem.
 */
export function parseJsonBoxes(text: string, partial: boolean): JsonBoxes {
  return new JsonBoxReader(text).read(partial);
}

class JsonBoxReader {
  readonly #text: string;
  readonly #places: TextPlaces;
  readonly #raw: NamedBox[] = [];
  readonly #problems: Problem[] = [];
  readonly #open: (ListFrame | ObjectFrame)[] = [];
  readonly #count = { list: 0, object: 0 };
  #caption: string | undefined;
  #size: ImageSize | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#places = new TextPlaces(text);
  }

  read(partial: boolean): JsonBoxes {
    let last = '';
    for (const found of this.#text.matchAll(piece)) {
      const [, double, single, number, sign, bare] = found;
      const at = found.index;
      const string = double ?? single;
      if (string !== undefined) {
        last = string.replaceAll(/\\(.)/g, '$1');
        if (!/^\s*:/.test(this.#text.slice(at + found[0].length, at + found[0].length + 20)))
          this.#string(last, at, at + found[0].length);
      } else if (number !== undefined) this.#number(Number(number), at);
      else if (bare !== undefined) last = bare;
      else if (sign === ':') this.#key(last, at);
      else if (sign === '[' || sign === '(') this.#start(listFrame(at));
      else if (sign === '{') this.#start(objectFrame(at));
      else if (sign === ']' || sign === ')') this.#close('list', at + 1);
      else if (sign === '}') this.#close('object', at + 1);
    }
    if (partial) {
      // What is complete of a cut text counts; the rest may still come.
      let above = '';
      for (const frame of this.#open) {
        if (frame.kind === 'object') {
          above = listKeys.test(frame.key) ? '' : frame.key;
          this.#addOwn(frame);
        } else
          for (const box of frame.boxes) this.#add(box.label ?? frame.texts.at(-1) ?? above, box);
      }
    } else while (this.#open.length > 0) this.#pop(this.#text.length);
    return this.#result();
  }

  #string(value: string, from: number, to: number): void {
    const frame = this.#open.at(-1);
    if (frame?.kind === 'list') frame.texts.push(value);
    if (frame?.kind !== 'object') return;
    const { key } = frame;
    if (labelKeys.test(key)) frame.label ??= value;
    else if (weakLabelKeys.test(key)) frame.weakLabel ??= value;
    else if (/^caption$/i.test(key)) frame.caption = value;
    else if (boxKeys.test(key)) {
      const numbers = value.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
      const four = boxOfNumbers(numbers);
      if (four) frame.boxes.push(ordered({ four, from, to, plain: false }, key));
    }
    frame.key = '';
  }

  #number(value: number, at: number): void {
    const frame = this.#open.at(-1);
    if (frame?.kind === 'list') frame.numbers.push(value);
    if (frame?.kind !== 'object') return;
    const side = edgeName(frame.key);
    if (side !== undefined) frame.edges.set(side, value);
    else if (frame.key === '' || boxKeys.test(frame.key)) {
      frame.loose.push(value);
      const four = frame.loose.length === 4 && boxOfNumbers(frame.loose);
      if (!four) return;
      frame.boxes.push(ordered({ four, from: at, to: at + 1, plain: false }, frame.key));
      frame.loose.length = 0;
    }
  }

  #key(name: string, at: number): void {
    // A key inside of a list: the end of the list is missing.
    if (this.#count.object > 0) while (this.#open.at(-1)?.kind === 'list') this.#pop(at);
    const frame = this.#open.at(-1);
    if (frame) frame.key = name;
  }

  #close(kind: 'list' | 'object', to: number): void {
    if (this.#count[kind] === 0) return;
    while (this.#open.at(-1)?.kind !== kind) this.#pop(to - 1);
    this.#pop(to);
  }

  #start(frame: ListFrame | ObjectFrame): void {
    this.#open.push(frame);
    this.#count[frame.kind] += 1;
  }

  #pop(to: number): void {
    const frame = this.#open.pop();
    if (!frame) return;
    this.#count[frame.kind] -= 1;
    if (frame.kind === 'list') this.#closeList(frame, to);
    else this.#closeObject(frame, to);
    const parent = this.#open.at(-1);
    if (!parent) return;
    parent.accounted ||= frame.accounted;
    parent.reported ||= frame.reported;
  }

  #closeList(frame: ListFrame, to: number): void {
    const { from, numbers, points, texts } = frame;
    const parent = this.#open.at(-1);
    const [x, y] = numbers;
    const isPoint = numbers.length === 2 && points.length === 0 && parent?.kind === 'list';
    if (isPoint && x !== undefined && y !== undefined) {
      parent.points.push([x, y]);
      return;
    }
    const four = boxOfNumbers(numbers) ?? boxOfPoints(points);
    const label = frame.key !== '' ? frame.key : texts.at(-1);
    const own = four && { four, from, to, plain: numbers.length === 4 };
    const boxes = [...(own ? [own] : []), ...frame.boxes].map((box) =>
      label === undefined || 'label' in box ? box : { ...box, label },
    );
    if (four && numbers.length === 5)
      this.#say('note', 'The fifth number was taken as a confidence and left out.', from, to);
    if (parent?.kind === 'object')
      parent.lists.push({ key: parent.key, boxes, texts, numbers, from, to });
    else if (parent) {
      parent.boxes.push(
        ...boxes.map((box) => {
          const before = parent.key !== '' ? parent.key : parent.texts.at(-1);
          return 'label' in box || before === undefined ? box : { ...box, label: before };
        }),
      );
      if (numbers.length > 0 && !four) this.#noBox(from, to);
    } else {
      for (const box of boxes) this.#add('label' in box ? box.label : undefined, box);
      if (numbers.length > 0 && !four) this.#noBox(from, to);
    }
  }

  #closeObject(frame: ObjectFrame, to: number): void {
    const parent = this.#open.at(-1);
    const { edges, from } = frame;
    const four = boxOfEdges(edges);
    if (four) frame.boxes.push({ four, from, to, plain: false });
    const label = frame.label ?? frame.weakLabel;
    const above = parent?.kind === 'object' ? parent.key : '';
    const [width, height] = [edges.get('width'), edges.get('height')];
    if (parent?.kind === 'object' && boxKeys.test(above) && label === undefined) {
      parent.boxes.push(...frame.boxes);
      if (frame.boxes.length === 0 && !frame.reported) this.#noBox(from, to);
      frame.reported ||= frame.boxes.length === 0;
      return;
    }
    if (four === undefined && width !== undefined && height !== undefined && edges.size === 2) {
      const isSize = sizeKeys.test(above) || frame.accounted || frame.lists.length > 0;
      if (isSize && width > 0 && height > 0) this.#size ??= { width, height };
      if (sizeKeys.test(above)) return;
    }
    const named = above !== '' && !listKeys.test(above) ? above : undefined;
    this.#addOwn(frame, named);
    frame.accounted ||= frame.boxes.length > 0;
    if (label !== undefined && frame.boxes.length === 0 && frame.accounted && !frame.reported)
      this.#say('note', `“${label}” has no box of its own and was left out.`, from, to);
    const hasSides = edges.size > 0 || frame.loose.length > 0;
    if (!frame.accounted && !frame.reported && (label !== undefined || hasSides)) {
      this.#noBox(from, to);
      frame.reported = true;
    }
  }

  /** Adds the boxes that stand in an object itself, under its label or under their keys. */
  #addOwn(frame: ObjectFrame, named?: string): void {
    const label = frame.label ?? frame.weakLabel;
    const names = frame.lists.find(({ key }) => namesKeys.test(key))?.texts;
    for (const list of frame.lists) if (boxKeys.test(list.key)) this.#boxList(frame, list);
    for (const list of frame.lists) {
      const [width, height] = list.numbers;
      if (boxKeys.test(list.key) || namesKeys.test(list.key)) continue;
      if (sizeKeys.test(list.key) && list.numbers.length === 2 && width && height) {
        this.#size ??= { width, height };
        continue;
      }
      // Colours and such of an object that has its box.
      if (label !== undefined && !listKeys.test(list.key)) continue;
      const isPair = listKeys.test(list.key) && names?.length === list.boxes.length;
      for (const [index, box] of list.boxes.entries())
        this.#add(
          box.label ?? (isPair ? names?.[index] : listKeys.test(list.key) ? label : list.key),
          box,
        );
      if (list.numbers.length > 0 && list.boxes.length === 0) {
        this.#noBox(list.from, list.to);
        frame.reported = true;
      }
      frame.accounted ||= list.boxes.length > 0;
    }
    const caption = frame.caption?.trim();
    const own = frame.boxes.length > 0 ? caption : undefined;
    if (own === undefined && caption) this.#caption ??= caption;
    for (const box of frame.boxes) this.#add(label ?? own ?? named, box);
  }

  #boxList(frame: ObjectFrame, list: ListValue): void {
    frame.boxes.push(...list.boxes.map((box) => ordered(box, list.key)));
    if (list.boxes.length > 0) return;
    this.#noBox(list.from, list.to);
    frame.reported = true;
  }

  #add(label: string | undefined, box: LooseBox): void {
    const name = label?.trim() ?? '';
    this.#raw.push({ ...box, label: name === '' ? 'object' : name });
  }

  #noBox(from: number, to: number): void {
    this.#say('error', 'This object has no box of four numbers.', from, to);
  }

  #say(severity: Problem['severity'], message: string, from: number, to: number): void {
    const { line, column } = this.#places.at(from);
    const found = this.#text.slice(from, Math.min(to, from + 200)).split('\n', 1)[0] ?? '';
    const expected = 'a label and a box, as in {"label": "dog", "bbox_2d": [10, 20, 45, 80]}';
    this.#problems.push({
      severity,
      line,
      column,
      length: found.length,
      found,
      message,
      expected,
    });
  }

  #result(): JsonBoxes {
    this.#raw.sort((a, b) => a.from - b.from);
    const { boxes, notes } = settleOrder(this.#raw);
    for (const { message, from, to } of notes) this.#say('note', message, from, to);
    return {
      raw: boxes.map((box) => toRaw(box, this.#text, this.#places)),
      problems: this.#problems,
      ...(this.#caption !== undefined && { caption: this.#caption }),
      ...(this.#size && { size: this.#size }),
    };
  }
}

function toRaw({ label, four, from, to }: NamedBox, text: string, places: TextPlaces): RawObject {
  const found = text.slice(from, to);
  return { label, numbers: four, percent: false, ...places.at(from), length: to - from, found };
}
