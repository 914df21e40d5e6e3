// node follow-ups.mjs URL WS_URL TOKEN: whoever signs in by token is told of the follow-ups that he plans, over each of the streaming clients.
import { createClient as overEvents } from 'graphql-sse';
import { createClient as overSocket } from 'graphql-ws';
import WebSocket from 'ws';
import { check, expect, finish } from './checks.mjs';

const [url, socketUrl, token] = process.argv.slice(2);
const authorization = `Bearer ${token}`;
const clients = {
  'graphql-ws': overSocket({ url: socketUrl, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: { authorization } }),
  'graphql-sse': overEvents({ url, retryAttempts: 0, headers: { authorization } }),
};

async function ask(query, variables) {
  const headers = { 'content-type': 'application/json', authorization };
  const { data, errors } = await (await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })).json();
  expect(!errors, errors);
  return data;
}

async function plan(note) {
  const { me } = await ask('{ me { contact { id } } }');
  const input = { kind: 'CALL', subject: 'A call', participants: [me.contact.id], followUps: [{ note, dueOn: new Date().toISOString().slice(0, 10) }] };
  const { logInteraction } = await ask('mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { errors { message } } }', { input });
  expect(logInteraction.errors.length === 0, logInteraction.errors);
}

for (const [name, client] of Object.entries(clients)) {
  await check(`${name} tells of follow-ups, those that are due and those that become so`, async () => {
    const [first, second] = [`Planned before ${name}`, `Planned while ${name} listens`];
    await plan(first);
    for await (const { data, errors } of client.iterate({ query: 'subscription Due { followUpDue { followUp { id note } } }' })) {
      expect(!errors, errors);
      if (data.followUpDue.followUp.note === first) await plan(second);
      if (data.followUpDue.followUp.note === second) break;
    }
  });
  await client.dispose();
}

finish();
