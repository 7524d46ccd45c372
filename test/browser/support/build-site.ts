import { build, type InlineConfig } from 'vite';

/** A production build with some settings changed; Vitest's own NODE_ENV would make it a development build. */
export async function buildSite(
  change: InlineConfig['build'],
  base = '/',
  resolve: InlineConfig['resolve'] = {},
): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  process.env.FORMALENS_BASE = base;
  try {
    await build({ logLevel: 'silent', build: { emptyOutDir: true, ...change }, resolve });
  } finally {
    process.env.NODE_ENV = NODE_ENV;
    delete process.env.FORMALENS_BASE;
  }
}
