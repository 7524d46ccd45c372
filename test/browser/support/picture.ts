import type { Locator } from 'playwright-core';

type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Where an element is on the screen; throws where it is not there. */
export async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${locator} is not shown.`);
  return box;
}

/** Waits until an `<img>` shows something, and tells its own size. */
export function loadedImageSize(image: Locator): Promise<{ width: number; height: number }> {
  return image.evaluate(async (element) => {
    if (!(element instanceof HTMLImageElement)) throw new Error(`${element.tagName} is no image.`);
    await element.decode();
    return { width: element.naturalWidth, height: element.naturalHeight };
  });
}
