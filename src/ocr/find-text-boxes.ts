import { connectedRegions, type Region } from './connected-regions.ts';
import { minAreaRectangle } from './min-area-rectangle.ts';
import type { TextBox } from './text-box.ts';

/**
 * Values of PP-OCRv4's own post-processing (PaddleOCR 2.7, DBPostProcess); the method is differentiable binarization
 * (arXiv 1911.08947): the network draws shrunken lines, which are grown back here.
 */
const pixelThreshold = 0.3;
const regionThreshold = 0.6;
const unclipRatio = 1.5;
/** Shrunken lines thinner than this, in pixels of the map, are noise. */
const minSide = 2;
/** Least growth on each side, pixels of the map: of a single small character only its middle is drawn. */
const minUnclip = 2;
/** A turned rectangle is taken only where it saves this much area: on short words it is chance. */
const uprightAllowance = 1.25;

/**
 * Lines of text in a probability map.
 * @param map [height, width], 0 to 1
 * @returns boxes in pixels of the map, in no order
 */
export function findTextBoxes(map: Float32Array, width: number, height: number): TextBox[] {
  return connectedRegions(map, width, height, pixelThreshold).flatMap((region) => {
    if (region.mean < regionThreshold) return [];
    const box = regionBox(region);
    if (Math.min(box.width, box.height) < minSide) return [];
    return [unclip(box)];
  });
}

function regionBox(region: Region): TextBox {
  const { left, top, right, bottom } = region;
  const upright = {
    centerX: (left + right) / 2,
    centerY: (top + bottom) / 2,
    width: right - left,
    height: bottom - top,
    angle: 0,
  };
  const turned = minAreaRectangle(region.outline);
  const isUpright =
    upright.width * upright.height <= turned.width * turned.height * uprightAllowance;
  return isUpright ? upright : turned;
}

/** The distance is area * ratio / perimeter (Vatti clipping, as in arXiv 1911.08947, section 3.4). */
function unclip(box: TextBox): TextBox {
  const shrunk = (box.width * box.height * unclipRatio) / (2 * (box.width + box.height));
  const distance = Math.max(minUnclip, shrunk);
  return { ...box, width: box.width + 2 * distance, height: box.height + 2 * distance };
}
