import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { type Plugin, defineConfig } from 'vitest/config';

const server = process.env.PARTNERCRM ?? 'http://localhost:5080';

// The server sends what is packed here, and packs nothing itself.
const packed: Plugin = {
  name: 'packed',
  apply: 'build',
  writeBundle({ dir }) {
    const assets = join(dir!, 'assets');
    for (const name of readdirSync(assets).filter((name) => /\.(js|css|svg)$/.test(name))) {
      const file = join(assets, name);
      const text = readFileSync(file);
      writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
      writeFileSync(`${file}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
    }
  },
};

export default defineConfig({
  plugins: [react(), packed],
  build: { target: 'es2020', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { port: 5173, proxy: Object.fromEntries(['/graphql', '/session', '/files', '/docs', '/start', '^/dossiers/[^/]+/(passport|report)'].map((path) => [path, { target: server, ws: path === '/graphql' }])) },
  test: { include: ['src/**/*.test.ts'] },
});
