import * as Comlink from 'comlink';
import { createImageWorkerApi } from './image-worker-api.ts';

Comlink.expose(createImageWorkerApi());
