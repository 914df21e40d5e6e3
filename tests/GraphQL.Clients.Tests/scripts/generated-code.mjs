// node generated-code.mjs SCHEMA.graphql FOLDER: graphql-codegen writes TypeScript for the schema and for every operation in the folder.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';
import { check, expect, finish } from './checks.mjs';

const [schema, folder] = process.argv.slice(2);
const documents = readdirSync(folder, { recursive: true }).filter(name => name.endsWith('.graphql')).map(name => ({
  location: name,
  document: parse(readFileSync(path.join(folder, name), 'utf8')),
}));

await check(`graphql-codegen writes types for ${documents.length} documents`, async () => {
  const code = await codegen({
    filename: 'types.ts',
    schema: parse(readFileSync(schema, 'utf8')),
    documents,
    config: {},
    plugins: [{ typescript: {} }, { typescriptOperations: {} }],
    pluginMap: { typescript, typescriptOperations },
  });
  const operations = documents.flatMap(({ document }) => document.definitions.filter(one => one.kind === 'OperationDefinition').map(one => one.name.value));
  expect(operations.length > 0, 'there are no operations');
  const lost = operations.filter(name => !new RegExp(`export type ${name}(Query|Mutation|Subscription) =`, 'i').test(code));
  expect(lost.length === 0, `no types for ${lost}`);
});

finish();
