// node persisted.mjs URL: automatic persisted queries, as Apollo Client sends them.
import { createHash } from 'node:crypto';
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client/core';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { check, expect, finish } from './checks.mjs';

const [url] = process.argv.slice(2);
const names = 'query Names($first: Int) { organizations(first: $first) { totalCount nodes { id name } } }';
const variables = { first: 2 };
const sha256 = text => createHash('sha256').update(text).digest('hex');
const isPage = data => expect(Array.isArray(data?.organizations?.nodes), data ?? 'no data');

for (const useGETForHashedQueries of [false, true]) {
  await check(`Apollo Client sends a hash${useGETForHashedQueries ? ' by GET' : ''} and, the first time, the document behind it`, async () => {
    const sent = [];
    const listening = (target, init) => {
      sent.push(init.body ?? decodeURIComponent(new URL(target).search));
      return fetch(target, init);
    };
    const query = gql(names.replace('Names', `Names${useGETForHashedQueries}${process.pid}`));
    const ask = () => {
      const link = new PersistedQueryLink({ sha256, useGETForHashedQueries }).concat(new HttpLink({ uri: url, fetch: listening }));
      return new ApolloClient({ link, cache: new InMemoryCache() }).query({ query, variables });
    };
    isPage((await ask()).data);
    isPage((await ask()).data);
    const parts = sent.map(text => [/organizations/.test(text) && 'document', /sha256Hash/.test(text) && 'hash'].filter(Boolean).join('+'));
    expect(parts.join(' ') === 'hash document+hash hash', sent);
  });
}

await check('a hash that is not the document\'s is refused', async () => {
  const body = JSON.stringify({ query: names, variables, extensions: { persistedQuery: { version: 1, sha256Hash: sha256('another') } } });
  const { data, errors } = await (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).json();
  expect(errors?.length > 0 && !data, { errors, data });
});

finish();
