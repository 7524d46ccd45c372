import type { Random } from '../../formal/random.ts';
import { element, svgDocument, textElement } from '../../formal/svg.ts';
import type { FigureStyle, Look } from '../figure-kind.ts';
import { contrast, handLook, luminance } from '../look.ts';
import { measureText } from '../sheet/measure-text.ts';
import { randomPhrase } from '../words.ts';
import { backdrops, groundColors } from './backdrops.ts';
import { fitArt, type PixelBox } from './fit-art.ts';
import {
  type Brush,
  flatBrush,
  handBrush,
  mix,
  outlineBrush,
  stencilBrush,
} from './render-parts.ts';
import { nameSize, partsOf } from './sample-scene.ts';
import type { SceneFigure } from './scene-plan.ts';

type Style = FigureStyle<SceneFigure>;

function pixelBox({ objects }: SceneFigure, index: number, look: Look): PixelBox {
  const { left = 0, top = 0, right = 0, bottom = 0 } = objects[index]?.box ?? {};
  const [wide, tall] = [look.width / 100, look.height / 100];
  return {
    x: left * wide,
    y: top * tall,
    width: (right - left) * wide,
    height: (bottom - top) * tall,
  };
}

/** Every object in its box, those whose feet are nearer in front. */
function drawObjects(scene: SceneFigure, look: Look, brush: Brush): string {
  return scene.objects
    .map(({ label, box }, index) => {
      const parts = partsOf(label, scene.staging?.seeds[index] ?? index + 1, look);
      const fitted = fitArt(parts, pixelBox(scene, index, look), brush.strokeOf);
      return { bottom: box.bottom, svg: brush.render(fitted.parts) };
    })
    .sort((a, b) => a.bottom - b.bottom)
    .map(({ svg }) => svg)
    .join('');
}

const headings = [
  (random: Random) => `Unit ${random.integer(1, 20)}`,
  (random: Random) => `Lesson ${random.integer(1, 30)}: ${randomPhrase(random, 2)}`,
  (random: Random) => `Picture ${random.integer(1, 60)}`,
  () => 'What can you see?',
  (random: Random) => `Look and say (${random.integer(1, 9)})`,
  (random: Random) => `Fig. ${random.integer(1, 30)}`,
] as const;

/** A line of text in the strip that is free of objects. */
function heading(scene: SceneFigure, look: Look, ink: string, random: Random): string {
  if (!scene.staging?.headed) return '';
  const size = Math.max(13, Math.min(look.fontSize, look.height * 0.055));
  const anchor = random.pick(['start', 'middle', 'end'] as const);
  const x = anchor === 'start' ? 14 : anchor === 'middle' ? look.width / 2 : look.width - 14;
  const text = random.pick(headings)(random);
  return textElement(x, 10 + size, text, {
    'text-anchor': anchor,
    'font-size': size,
    'font-weight': look.fontWeight,
    fill: ink,
  });
}

/** Light paper, since objects have dark parts. */
function lightPaper(look: Look, random: Random): string {
  const tints = look.palette.map((color) => mix('#ffffff', color, random.number(0.08, 0.22, 0.01)));
  return luminance(look.background) > 0.7 && random.chance(0.6)
    ? look.background
    : random.pick(tints);
}

function onSheet(look: Look, paper: string, content: string): { svg: string } {
  return { svg: svgDocument(look.width, look.height, { ...look, background: paper }, content) };
}

const darkInk = '#23252a';

/** Flat colours, mostly in front of a place. */
const flat: Style = {
  id: 'flat',
  draw(scene, look, random) {
    const paper = lightPaper(look, random);
    const { place, horizon = 50 } = scene.staging ?? {};
    const behind = place
      ? backdrops[place](look, (horizon / 100) * look.height, random)
      : gradient(look, paper, random);
    const outline = random.chance(place ? 0.5 : 0.35)
      ? { color: random.pick([darkInk, '#4a3f35', '#2b3a4a']), width: random.number(1, 2.4, 0.2) }
      : undefined;
    const objects = drawObjects(
      scene,
      look,
      flatBrush(place ? groundColors[place] : [paper], outline),
    );
    return onSheet(look, paper, behind + objects + heading(scene, look, darkInk, random));
  },
};

function gradient({ width, height }: Look, paper: string, random: Random): string {
  if (random.chance(0.5)) return '';
  const stops =
    element('stop', { offset: '0', 'stop-color': '#ffffff', 'stop-opacity': 0.8 }) +
    element('stop', { offset: '1', 'stop-color': paper });
  return (
    element(
      'defs',
      {},
      element(
        'linearGradient',
        { id: 'wash', x1: 0, y1: 0, x2: random.integer(0, 1), y2: 1 },
        stops,
      ),
    ) + element('rect', { width, height, fill: 'url(#wash)' })
  );
}

/** A line drawing, as for colouring in; sometimes tinted. */
const outline: Style = {
  id: 'outline',
  draw(scene, look, random) {
    const { background, ink } = look;
    const width = random.number(1.2, 3, 0.2);
    const tint = random.chance(0.3) ? random.number(0.25, 0.5, 0.05) : 0;
    const objects = drawObjects(scene, look, outlineBrush(ink, background, width, tint));
    const frame = random.chance(0.3)
      ? element('rect', {
          x: 3,
          y: 3,
          width: look.width - 6,
          height: look.height - 6,
          rx: random.pick([0, 8, 16]),
          fill: 'none',
          stroke: ink,
          'stroke-width': 1.5,
        })
      : '';
    return onSheet(look, background, frame + objects + heading(scene, look, ink, random));
  },
};

/** Each object on a card with a shadow, sometimes with its name. */
const sticker: Style = {
  id: 'sticker',
  draw(scene, look, random) {
    const board = random.chance(0.5) ? random.pick(look.palette) : lightPaper(look, random);
    const round = random.pick([0, 6, 12, 18]);
    const card = random.pick(['#ffffff', '#fffdf6', '#f7f9fc']);
    const named = scene.staging?.named ?? false;
    const size = nameSize(look);
    const margin = Math.min(look.width, look.height) * 0.02;
    const shift = random.number(2, 5, 0.5);
    const cards = scene.objects.map(({ label }, index) => {
      const { x, y, width, height } = pixelBox(scene, index, look);
      const text = measureText(label, size, { family: look.fontFamily, weight: look.fontWeight });
      const wide = named ? Math.max(width, text + 4) : width;
      const middle = x + width / 2;
      const tall = height + (named ? size * 1.5 : 0);
      const at = {
        x: middle - wide / 2 - margin,
        y: y - margin,
        width: wide + 2 * margin,
        height: tall + 2 * margin,
        rx: round,
      };
      const shadow = {
        ...at,
        x: at.x + shift,
        y: at.y + shift,
        fill: '#000000',
        'fill-opacity': 0.22,
      };
      const name = named
        ? textElement(middle, y + height + size * 1.15, label, {
            'text-anchor': 'middle',
            'font-size': size,
            'font-weight': look.fontWeight,
            fill: darkInk,
          })
        : '';
      return element('rect', shadow) + element('rect', { ...at, fill: card }) + name;
    });
    const line = random.chance(0.5)
      ? { color: darkInk, width: random.number(1, 2, 0.2) }
      : undefined;
    const objects = drawObjects(scene, look, flatBrush([card], line));
    const ink = contrast(darkInk, board) > 4 ? darkInk : '#ffffff';
    return onSheet(look, board, cards.join('') + objects + heading(scene, look, ink, random));
  },
};

/** By hand, in pencil or in crayons. */
const hand: Style = {
  id: 'hand',
  draw(scene, given, random) {
    const look = handLook(given, random);
    const paper = lightPaper(look, random);
    const ink = luminance(look.ink) < 0.3 ? look.ink : darkInk;
    const { place, horizon = 50 } = scene.staging ?? {};
    const behind = place
      ? element(
          'g',
          { opacity: 0.45 },
          backdrops[place](look, (horizon / 100) * look.height, random),
        )
      : '';
    const rough = { roughness: Math.min(1.3, look.roughness), seed: look.seed };
    const tint = random.chance(0.6) ? random.number(0.4, 0.8, 0.05) : 0;
    const brush = handBrush(ink, paper, random.number(1.2, 2.2, 0.2), rough, tint);
    const objects = drawObjects(scene, look, brush);
    return onSheet(look, paper, behind + objects + heading(scene, look, ink, random));
  },
};

const boards = [
  { paper: '#f2ead8', ink: '#1f3b57' },
  { paper: '#1d3b2f', ink: '#e9e2c8' },
  { paper: '#e8e4ef', ink: '#4a2145' },
  { paper: '#2b2b33', ink: '#f0b94a' },
  { paper: '#f6f6f2', ink: '#a12f24' },
] as const;

/** Cut out of card: one colour, gaps between the parts, rows of dots behind. */
const stencil: Style = {
  id: 'stencil',
  heldOut: true,
  draw(scene, look, random) {
    const { paper, ink } = random.pick(boards);
    const brush = stencilBrush(ink, paper, random.number(1.6, 2.6, 0.2));
    const objects = drawObjects(scene, look, brush);
    const frame = element('rect', {
      x: 4,
      y: 4,
      width: look.width - 8,
      height: look.height - 8,
      fill: 'none',
      stroke: ink,
      'stroke-width': 2,
      'stroke-dasharray': '2 8',
      'stroke-linecap': 'round',
    });
    return onSheet(look, paper, frame + objects + heading(scene, look, ink, random));
  },
};

export const sceneStyles: readonly Style[] = [flat, outline, sticker, hand, stencil];
