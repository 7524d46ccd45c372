import type { RgbaImage } from '../core/vision-language-model.ts';
import type { WorkerHost } from './worker-host.ts';

/** Knows which conversations' images the present worker has: each is sent once to a worker. */
export interface WorkerImages {
  /**
   * Gives the worker a conversation's image unless it has it. The worker must have been started.
   * @param isOff asked after each wait; true ends it without sending
   */
  give(
    conversationId: string,
    image: () => Promise<RgbaImage>,
    isOff: () => boolean,
  ): Promise<void>;
  /** @returns true where the worker had it */
  forget(conversationId: string): boolean;
}

export function createWorkerImages(host: WorkerHost): WorkerImages {
  let generation = 0;
  let ids = new Set<string>();
  return {
    async give(conversationId, image, isOff) {
      if (generation !== host.generation) {
        generation = host.generation;
        ids = new Set();
      }
      const sent = ids;
      if (sent.has(conversationId) || isOff()) return;
      const pixels = await image();
      if (isOff()) return;
      await host.api.setImage(conversationId, pixels);
      sent.add(conversationId);
    },
    forget: (conversationId) => ids.delete(conversationId),
  };
}
