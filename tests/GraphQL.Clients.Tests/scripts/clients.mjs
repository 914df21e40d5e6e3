// node clients.mjs URL: clients that teams use, each with a query over GraphQL and HTTP as it sends it.
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client/core';
import { cacheExchange, createClient, fetchExchange } from '@urql/core';
import { buildClientSchema, getIntrospectionQuery, printSchema, validateSchema } from 'graphql';
import { GraphQLClient } from 'graphql-request';
import { check, expect, finish } from './checks.mjs';

const [url] = process.argv.slice(2);
const names = 'query Names($first: Int) { organizations(first: $first) { totalCount nodes { id name } pageInfo { hasNextPage endCursor } } }';
const variables = { first: 2 };
const isPage = data => expect(Array.isArray(data?.organizations?.nodes) && typeof data.organizations.totalCount === 'number', data ?? 'no data');

async function post(body, headers = {}) {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  return response.json();
}

await check('the introspection of client tools gives a valid schema', async () => {
  const query = getIntrospectionQuery({ specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true });
  const { data, errors } = await post({ query });
  expect(!errors, errors);
  const schema = buildClientSchema(data);
  expect(validateSchema(schema).length === 0, 'the schema has errors');
  expect(printSchema(schema).includes('type Query'), 'there is no Query');
});

const apollo = link => new ApolloClient({ link, cache: new InMemoryCache() });

await check('Apollo Client asks by POST', async () => isPage((await apollo(new HttpLink({ uri: url })).query({ query: gql(names), variables })).data));

await check('Apollo Client asks by GET', async () => {
  const link = new HttpLink({ uri: url, useGETForQueries: true });
  isPage((await apollo(link).query({ query: gql(names), variables })).data);
});

await check('Apollo Client shows what is wrong with an operation', async () => {
  const { error } = await apollo(new HttpLink({ uri: url })).query({ query: gql('query Wrong { noSuchField }'), errorPolicy: 'all' }).catch(thrown => ({ error: thrown }));
  expect(JSON.stringify([error?.message, error?.errors]).includes('noSuchField'), String(error));
});

for (const preferGetMethod of [false, 'force']) {
  await check(`urql asks by ${preferGetMethod ? 'GET' : 'POST'}`, async () => {
    const client = createClient({ url, exchanges: [cacheExchange, fetchExchange], preferGetMethod });
    const { data, error } = await client.query(names, variables).toPromise();
    expect(!error, String(error));
    isPage(data);
  });
}

await check('graphql-request asks', async () => isPage(await new GraphQLClient(url).request(names, variables)));

await check('graphql-request throws what is wrong', async () => {
  const error = await new GraphQLClient(url).request('{ noSuchField }').then(() => null, thrown => thrown);
  expect(error?.response?.errors?.[0]?.message?.includes('noSuchField'), String(error));
});

finish();
