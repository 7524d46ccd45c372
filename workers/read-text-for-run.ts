import type { FoundText } from '../src/core/conversation.ts';
import { AppError, type ErrorCode } from '../src/core/errors.ts';
import type { CancelSignal, RgbaImage } from '../src/core/vision-language-model.ts';
import type { TextReader } from './text-reader.ts';

/** Errors from before the runtime was touched: the worker is sound, only the text is not there. */
const notFetched: readonly ErrorCode[] = ['download-failed', 'file-corrupt'];

/**
 * The text of a run's image. A reader whose files cannot be had must not cost the user the run, offline for example:
 * the model then reads without it.
 * @param onDownload hears how far the reader's files are
 * @returns `undefined` where there is no image, or where the reader's files did not arrive
 */
export async function readTextForRun(
  reader: TextReader,
  image: RgbaImage | undefined,
  cancel: CancelSignal,
  onDownload: (download: { loadedBytes: number; totalBytes: number }) => void,
): Promise<readonly FoundText[] | undefined> {
  if (!image) return undefined;
  try {
    return await reader.readText(image, cancel, (progress) => {
      if (progress.phase !== 'downloading') return;
      const { loadedBytes, totalBytes } = progress;
      onDownload({ loadedBytes, totalBytes });
    });
  } catch (error) {
    if (error instanceof AppError && notFetched.includes(error.code)) return undefined;
    throw error;
  }
}
