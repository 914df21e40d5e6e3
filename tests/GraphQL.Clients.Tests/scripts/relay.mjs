// node relay.mjs URL SCHEMA.graphql: Relay's compiler takes the schema and a paged query over it; Relay's runtime asks with what the compiler made.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { check, expect, finish } from './checks.mjs';

const [url, schema] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const { Environment, Network, RecordSource, Store, fetchQuery } = require('relay-runtime');
const project = mkdtempSync(path.join(import.meta.dirname, 'relay-'));
const made = path.join(project, 'made');
mkdirSync(made);

await check('relay-compiler compiles a paged list and a node', async () => {
  writeFileSync(path.join(project, 'Names.js'), `
    graphql\`query NamesQuery($first: Int!, $after: String) {
      organizations(first: $first, after: $after) @connection(key: "Names_organizations") { totalCount edges { node { id name people(first: 1) { edges { node { id } } } } } }
    }\`;
    graphql\`query NamesNodeQuery($id: ID!) { node(id: $id) { ... on Organization { id name ...Names_organization @alias(as: "shown") } } }\`;
    graphql\`fragment Names_organization on Organization @refetchable(queryName: "NamesRefetchQuery") { id name country }\`;
  `);
  const config = path.join(project, 'relay.config.json');
  writeFileSync(config, JSON.stringify({ src: project, schema, language: 'javascript', artifactDirectory: made, eagerEsModules: true }));
  execFileSync(process.execPath, [require.resolve('relay-compiler/cli.js'), config], { cwd: project, stdio: 'pipe' });
  expect(readdirSync(made).length === 4, readdirSync(made).join(' '));
});

await check('relay-runtime asks and keeps the answer', async () => {
  const { default: query } = await import(pathToFileURL(path.join(made, 'NamesQuery.graphql.js')));
  const network = Network.create(async ({ text }, variables) => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: text, variables }) })).json();
  });
  const environment = new Environment({ network, store: new Store(new RecordSource()) });
  const data = await fetchQuery(environment, query, { first: 2 }).toPromise();
  expect(Array.isArray(data?.organizations?.edges) && 'pageInfo' in data.organizations, data);
});

rmSync(project, { recursive: true });
finish();
