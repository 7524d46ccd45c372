import { expose } from 'comlink';
import { createModelLoader } from './model-loader.ts';
import { createReasoningWorkerApi } from './reasoning-worker-api.ts';
import { createTextReader } from './text-reader.ts';

type SiteFiles = readonly { readonly path: string; readonly bytes: number }[];
/** Written by Vite: files on our own origin. */
declare const __RUNTIME_FILES__: SiteFiles;
declare const __TEXT_READER_FILES__: SiteFiles;

const textReader = createTextReader({
  baseUrl: import.meta.env.BASE_URL,
  runtimeFiles: __RUNTIME_FILES__,
  readerFiles: __TEXT_READER_FILES__,
});
expose(createReasoningWorkerApi(createModelLoader(__TEXT_READER_FILES__), textReader));
