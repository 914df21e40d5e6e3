// node streams.mjs WS_URL SSE_URL: the two streaming clients, against the server of socket-frames.mjs.
import { createClient as overEvents } from 'graphql-sse';
import { createClient as overSocket } from 'graphql-ws';
import WebSocket from 'ws';
import { check, expect, finish } from './checks.mjs';

const [socketUrl, eventsUrl] = process.argv.slice(2);
const clients = {
  'graphql-ws': overSocket({ url: socketUrl, webSocketImpl: WebSocket, retryAttempts: 0 }),
  'graphql-sse': overEvents({ url: eventsUrl, retryAttempts: 0 }),
  'graphql-sse on one connection': overEvents({ url: eventsUrl, retryAttempts: 0, singleConnection: true }),
};
const everything = (client, request) => new Promise((done, fail) => {
  const heard = [];
  client.subscribe(request, { next: event => heard.push(event), error: fail, complete: () => done(heard) });
});
const said = thrown => (Array.isArray(thrown) ? JSON.stringify(thrown) : String(thrown?.message ?? thrown));

for (const [name, client] of Object.entries(clients)) {
  await check(`${name} gets the answer to a query`, async () => {
    const heard = await everything(client, { query: '{ hello }' });
    expect(heard.length === 1 && typeof heard[0].data.hello === 'string', heard);
  });
  await check(`${name} gets the events of a subscription`, async () => {
    const heard = await everything(client, { query: 'subscription ($to: Int!) { count(to: $to) }', variables: { to: 5 } });
    expect(heard.map(event => event.data.count).join() === '1,2,3,4,5', heard);
  });
  await check(`${name} is told what is wrong`, async () => {
    const told = await everything(client, { query: '{ nothing }' }).then(heard => JSON.stringify(heard), said);
    expect(told.includes('nothing'), told);
  });
  await check(`${name} leaves in the middle`, async () => {
    const events = client.iterate({ query: 'subscription { forever }' });
    for await (const { data } of events) if (data.forever >= 3) break;
  });
  await client.dispose();
}

finish();
