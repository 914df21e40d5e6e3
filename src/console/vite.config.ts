import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type TypedDocumentNode, formatDocument, stringifyDocument } from '@urql/core';
import react from '@vitejs/plugin-react';
import { runnerImport } from 'vite';
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

// The server is told beforehand what the console will ask, letter by letter as it is sent, so that a hash is enough.
const registered: Plugin = {
  name: 'registered',
  apply: 'build',
  async writeBundle({ dir }) {
    const { module } = await runnerImport<Record<string, TypedDocumentNode>>('./src/api/documents.ts');
    const documents = Object.entries(module).filter(([name]) => name.endsWith('Document')).map(([name, document]) => [`console/${name.slice(0, -'Document'.length)}`, stringifyDocument(formatDocument(document))]);
    writeFileSync(join(dir!, 'documents.json'), JSON.stringify(Object.fromEntries(documents), null, 2));
  },
};

// Each question is a part of its own, so that a page loads its questions and no other's; as text it is half of what it is as a tree.
const questions = new Map<string, string>();
const apart: Plugin = {
  name: 'apart',
  apply: 'build',
  enforce: 'pre',
  resolveId: (id) => (id.startsWith('question:') ? `\0${id}` : undefined),
  load: (id) => (id.startsWith('\0question:') ? { code: questions.get(id.slice('\0question:'.length))!, moduleSideEffects: false } : undefined),
  transform(code, id) {
    if (!id.endsWith('/src/api/documents.ts')) return undefined;
    return code.replaceAll(/^export const (\w+) = (\{"kind":"Document".*\}) as unknown as .*$/gm, (_, name: string, tree: string) => {
      questions.set(name, `import { parse } from '@0no-co/graphql.web';\nexport const ${name} = /* @__PURE__ */ parse(${JSON.stringify(stringifyDocument(JSON.parse(tree)))}, { noLocation: true });`);
      return `export { ${name} } from 'question:${name}';`;
    });
  },
};

export default defineConfig({
  plugins: [react(), apart, packed, registered],
  build: { target: 'es2020', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { port: 5173, proxy: Object.fromEntries(['/graphql', '/session', '/files', '/lists', '/docs', '/start', '^/dossiers/[^/]+/(passport|report)'].map((path) => [path, { target: server, ws: path === '/graphql' }])) },
  test: { include: ['src/**/*.test.ts'] },
});
