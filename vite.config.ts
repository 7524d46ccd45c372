import { readFileSync, statSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { contentSecurityPolicy } from './src/core/content-security-policy.ts';

/** Sites served below a path set this, for example `/formalens/`. Must begin and end with `/`. */
const base = process.env.FORMALENS_BASE ?? '/';

const runtimeVersion: string = JSON.parse(
  readFileSync('node_modules/onnxruntime-web/package.json', 'utf8'),
).version;

/** The one runtime build that serves wasm and WebGPU; copied to public/ort at set-up. */
const runtimeFiles = ['mjs', 'wasm'].map((ending) => {
  const name = `ort-wasm-simd-threaded.asyncify.${ending}`;
  return {
    path: `ort/${runtimeVersion}/${name}`,
    bytes: statSync(`node_modules/onnxruntime-web/dist/${name}`).size,
  };
});

const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** Without this, Vite would emit a second copy of the runtime's wasm from inside its bundle. */
const externalWasm = ['onnxruntime-web-use-extern-wasm', 'module', 'browser', 'import', 'default'];

export default defineConfig({
  base,
  // A missing file must be a 404: an index.html in its place would be cached as a model.
  appType: 'mpa',
  define: { __RUNTIME_FILES__: JSON.stringify(runtimeFiles) },
  resolve: { conditions: externalWasm },
  plugins: [
    react(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'workers',
      filename: 'service-worker.ts',
      injectRegister: false,
      registerType: 'prompt',
      manifest: {
        name: 'formalens',
        short_name: 'formalens',
        description: 'Reads diagrams on your own device: description, reasoning, answer.',
        theme_color: '#1f5f5b',
        background_color: '#f7f6f2',
        display: 'standalone',
        start_url: '.',
        icons: [
          { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      injectManifest: {
        globPatterns: ['index.html', 'assets/**/*.{js,css,woff2}', 'icons/*', 'samples/*'],
        globIgnores: ['ort/**', 'models/**'],
        maximumFileSizeToCacheInBytes: 4_000_000,
      },
    }),
  ],
  worker: { format: 'es' },
  // Nothing inlined: the policy allows no data: fonts.
  build: { target: 'es2022', manifest: true, assetsInlineLimit: 0 },
  server: { headers },
  preview: {
    headers: { ...headers, 'Content-Security-Policy': contentSecurityPolicy([]) },
  },
});
