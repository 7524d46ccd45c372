import { AppError } from './errors.ts';

/**
 * Origins from the mirror setting: the hub's first, then those it redirects to for large files, separated by spaces.
 * @throws AppError model-unsupported, naming what is not an origin
 */
export function parseHubHosts(setting: string): { hub: string; all: readonly string[] } {
  const all = setting
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      // No URL class here: this folder knows no browser. Scheme, host, optional port, nothing after.
      const origin = /^(https?:\/\/[a-z0-9.-]+(?::\d+)?)\/?$/i.exec(word)?.[1];
      if (origin !== undefined) return origin.toLowerCase();
      throw new AppError(
        'model-unsupported',
        `“${word}” is not an origin; enter one like https://huggingface.co.`,
      );
    });
  const [hub] = all;
  if (hub === undefined) throw new AppError('model-unsupported', 'The hub’s address is empty.');
  return { hub, all };
}
