import { expose } from 'comlink';
import { createModelLoader } from './model-loader.ts';
import { createReasoningWorkerApi } from './reasoning-worker-api.ts';

expose(createReasoningWorkerApi(createModelLoader()));
