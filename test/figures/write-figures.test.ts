import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { figureKinds } from '../../src/figures/figure-kinds.ts';
import { planFigure } from '../../src/figures/make-figure.ts';
import type { FigureRecord } from '../../tools/figures/produce-figure.ts';
import { writeFigures } from '../../tools/figures/write-figures.ts';

const folders: string[] = [];

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'figures-'));
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const set = { seed: 12, languages: figureKinds.map(({ language }) => language), heldOut: false };
const count = 28;
const whole = { index: 1, count: 1 };

async function write(folder: string, shard = whole): Promise<string> {
  await writeFigures({ set, count, shard, size: 320, folder });
  const name =
    shard.count === 1 ? 'figures.jsonl' : `figures-${shard.index}-of-${shard.count}.jsonl`;
  return readFileSync(join(folder, name), 'utf8');
}

const readRecords = (text: string): FigureRecord[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

function hashImages(folder: string, text: string): string {
  const hash = createHash('sha256');
  for (const { image } of readRecords(text)) hash.update(readFileSync(join(folder, image)));
  return hash.digest('hex');
}

const folder = makeFolder();
const text = await write(folder);
const records = readRecords(text);

describe('a file of figures', () => {
  it('is the same from shards, one after the other', async () => {
    const other = makeFolder();
    const parts = [];
    for (const index of [1, 2, 3]) parts.push(await write(other, { index, count: 3 }));
    expect(parts.join('')).toBe(text);
    expect(hashImages(other, text)).toBe(hashImages(folder, text));
  });

  it('goes on where it was cut off, within a line too', async () => {
    const begun = makeFolder();
    await write(begun);
    const cut = text.indexOf('\n', text.length / 2) + 40;
    truncateSync(join(begun, 'figures.jsonl'), Buffer.byteLength(text.slice(0, cut)));
    const kept = text.slice(0, cut).split('\n').length - 1;
    const result = await writeFigures({ set, count, shard: whole, size: 320, folder: begun });
    expect(result).toMatchObject({ found: kept, written: count - kept });
    expect(readFileSync(join(begun, 'figures.jsonl'), 'utf8')).toBe(text);
    await expect(
      writeFigures({ set, count, shard: whole, size: 400, folder: begun }),
    ).rejects.toThrow('other options');
  });

  it('has languages in turn, and images of the sizes it says', async () => {
    expect(records.map(({ language }) => language)).toEqual(
      Array.from({ length: count }, (_, index) => set.languages[index % set.languages.length]),
    );
    for (const { image, width, height } of records.slice(0, 8))
      expect(await sharp(join(folder, image)).metadata()).toMatchObject({ width, height });
  });

  it('has boxes of texts inside the image, left before right and top before bottom', () => {
    for (const { texts, id } of records)
      for (const { box } of texts) {
        const [left, top, right, bottom] = box;
        expect(left >= 0 && left <= right && right <= 100, `${id}: ${box}`).toBe(true);
        expect(top >= 0 && top <= bottom && bottom <= 100, `${id}: ${box}`).toBe(true);
      }
    expect(records.some(({ texts }) => texts.length > 5)).toBe(true);
  });

  it('says how texts are turned where it is asked to, and is the same otherwise', async () => {
    const cornered = makeFolder();
    await writeFigures({ set, count, shard: whole, size: 320, folder: cornered, corners: true });
    const turned = readRecords(readFileSync(join(cornered, 'figures.jsonl'), 'utf8'));
    const without = turned.map((record) => ({
      ...record,
      texts: record.texts.map(({ corners: _, ...rest }) => rest),
    }));
    expect(without).toEqual(records);
    const directions = turned.flatMap(({ texts, width, height }) =>
      texts.map(({ text: line, box, corners = [] }) => {
        const xs = corners.filter((__, index) => index % 2 === 0);
        const ys = corners.filter((__, index) => index % 2 === 1);
        expect(Math.min(...xs), line).toBeLessThan(box[0] + 0.1);
        expect(Math.max(...ys), line).toBeGreaterThan(box[3] - 0.1);
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = corners;
        return Math.atan2(((y2 - y1) * height) / 100, ((x2 - x1) * width) / 100);
      }),
    );
    const level = directions.filter((angle) => Math.abs(angle) < 0.05);
    expect(level.length).toBeGreaterThan(directions.length / 2);
    expect(level.length).toBeLessThan(directions.length);
  });

  it('draws styles crossed of others where it is asked to, and nowhere else', async () => {
    for (const language of ['chart', 'table', 'geometry'] as const)
      for (let index = 0; index < 12; index += 1) {
        const one = { seed: 12, languages: [language], heldOut: false };
        expect((await planFigure(one, index))?.style).not.toBe('crossed');
        expect((await planFigure({ ...one, crossed: true }, index))?.style).toBe('crossed');
      }
    const none = {
      seed: 12,
      languages: ['scene'] as const,
      heldOut: false,
      crossed: true as const,
    };
    expect(await planFigure(none, 0)).toBeUndefined();
  });

  it('draws no style for training that is held out', async () => {
    const heldOut = new Map<string, (string | undefined)[]>();
    for (const { language, load } of figureKinds)
      heldOut.set(
        language,
        (await load()).styles.flatMap((style) => (style.heldOut ? [style.id] : [])),
      );
    for (const { language, style } of records) expect(heldOut.get(language)).not.toContain(style);
  });
});
