// node socket-frames.mjs WS_URL: conversations of the graphql-transport-ws protocol, frame by frame.
// The server's subscriptions are count(to) (to events, then the end) and forever (events without an end); it waits at most 3 s for an init.
import WebSocket from 'ws';
import { check, expect, finish } from './checks.mjs';

const [url] = process.argv.slice(2);
const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));

class Line {
  constructor(protocol) {
    this.frames = [];
    this.waiting = [];
    this.socket = new WebSocket(url, protocol);
    this.socket.on('message', (data, isBinary) => this.#note(() => this.frames.push({ ...JSON.parse(data), isBinary })));
    this.socket.on('close', code => this.#note(() => (this.code = code)));
    this.socket.on('error', () => this.#note(() => (this.code ??= 0)));
  }

  static async open(protocol = 'graphql-transport-ws') {
    const line = new Line(protocol);
    await new Promise(done => line.socket.once('open', done).once('close', done).once('error', done));
    return line;
  }

  static async ready() {
    const line = await Line.open();
    line.say({ type: 'connection_init' });
    await line.hear('connection_ack');
    return line;
  }

  say(frame) {
    this.socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  }

  ask(id, query, more) {
    this.say({ id, type: 'subscribe', payload: { query, ...more } });
  }

  of(id) {
    return this.frames.filter(frame => frame.id === id).map(frame => frame.type).join(' ');
  }

  hear(type, id) {
    return this.#until(() => this.frames.find(frame => frame.type === type && frame.id === id), `${type} ${id ?? ''}`);
  }

  async closed(...codes) {
    await this.#until(() => this.code !== undefined, `closing with ${codes[0]}`);
    expect(codes.includes(this.code), `closed with ${this.code} instead of ${codes[0]}`);
  }

  // Frames that are on their way may still come; then there must be a time without any.
  async quiet() {
    for (let tries = 0, heard = -1; heard !== this.frames.length; tries++) {
      expect(tries < 20, 'it goes on');
      heard = this.frames.length;
      await pause(250);
    }
  }

  #note(change) {
    change();
    for (const look of [...this.waiting]) look();
  }

  #until(seen, what) {
    return new Promise((done, fail) => {
      const late = setTimeout(() => end(() => fail(new Error(`${what} did not come; ${JSON.stringify(this.frames.slice(-3))} ${this.code ?? ''}`))), 6000);
      const end = result => {
        clearTimeout(late);
        this.waiting = this.waiting.filter(one => one !== look);
        result();
      };
      const look = () => {
        const found = seen();
        if (found) end(() => done(found));
      };
      this.waiting.push(look);
      look();
    });
  }
}

const conversation = (name, open, deed) => check(name, async () => {
  const line = await open();
  try {
    await deed(line);
  } finally {
    line.socket.terminate();
  }
});
const fresh = () => Line.open();
const ready = () => Line.ready();

await conversation('the protocol is agreed', fresh, line => expect(line.socket.protocol === 'graphql-transport-ws', line.socket.protocol));
await conversation('another protocol is not', () => Line.open('graphql-ws'), async line => {
  await line.closed(4406, 0, 1006);
});
await conversation('an init is acknowledged, in a text frame', ready, line => expect(!line.frames[0].isBinary, 'a binary frame'));
await conversation('an init may carry a payload', fresh, async line => {
  line.say({ type: 'connection_init', payload: { shoe: { size: 43 } } });
  await line.hear('connection_ack');
});
await conversation('who says nothing is not waited for', fresh, line => line.closed(4408));
await conversation('a second init closes', ready, async line => {
  line.say({ type: 'connection_init' });
  await line.closed(4429);
});
await conversation('nothing is answered before the init', fresh, async line => {
  line.ask('1', '{ hello }');
  await line.closed(4401);
});

const wrong = {
  'no JSON': 'hello',
  'a list': '[]',
  'a number': '7',
  'no type': '{"id":"1"}',
  'a type that is no text': '{"type":1}',
  'a type of the older protocol': '{"id":"1","type":"start","payload":{"query":"{ hello }"}}',
  'a message of the server': '{"id":"1","type":"next","payload":{}}',
  'a subscribe without an id': '{"type":"subscribe","payload":{"query":"{ hello }"}}',
  'a subscribe with an empty id': '{"id":"","type":"subscribe","payload":{"query":"{ hello }"}}',
  'a subscribe with a number as id': '{"id":1,"type":"subscribe","payload":{"query":"{ hello }"}}',
  'a subscribe without a payload': '{"id":"1","type":"subscribe"}',
  'a subscribe without a query': '{"id":"1","type":"subscribe","payload":{}}',
  'variables that are no object': '{"id":"1","type":"subscribe","payload":{"query":"{ hello }","variables":[]}}',
  'an operation name that is no text': '{"id":"1","type":"subscribe","payload":{"query":"{ hello }","operationName":1}}',
  'a complete without an id': '{"type":"complete"}',
};
for (const [what, frame] of Object.entries(wrong)) {
  await conversation(`${what} closes`, ready, async line => {
    line.say(frame);
    await line.closed(4400);
  });
}

await conversation('a ping is answered, before the init as well', fresh, async line => {
  line.say({ type: 'ping', payload: { at: 1 } });
  await line.hear('pong');
  line.say({ type: 'connection_init' });
  await line.hear('connection_ack');
  line.say({ type: 'pong' });
  line.ask('1', '{ hello }');
  await line.hear('complete', '1');
});
for (const [kind, operation] of [['query', '{ hello }'], ['mutation', 'mutation { touch }']]) {
  await conversation(`a ${kind} is answered once`, ready, async line => {
    line.ask('1', operation);
    await line.hear('complete', '1');
    expect(line.of('1') === 'next complete', line.frames);
  });
}
await conversation('a subscription gives each of its events, then ends', ready, async line => {
  line.ask('1', 'subscription ($to: Int!) { count(to: $to) }', { variables: { to: 4 } });
  await line.hear('complete', '1');
  expect(line.of('1') === 'next next next next complete', line.frames);
  expect(line.frames.filter(frame => frame.type === 'next').map(frame => frame.payload.data.count).join() === '1,2,3,4', line.frames);
});
for (const [what, operation] of [['a syntax error', '{'], ['an unknown field', '{ nothing }'], ['a wrong variable', 'query ($a: Int!) { echo(of: $a) }']]) {
  await conversation(`${what} is an error of its operation, and the line goes on`, ready, async line => {
    line.ask('1', operation);
    const { payload } = await line.hear('error', '1');
    expect(Array.isArray(payload) && payload[0].message.length > 0, payload);
    line.ask('1', '{ hello }');
    await line.hear('complete', '1');
    expect(line.of('1') === 'error next complete', line.frames);
  });
}
await conversation('an id in use is refused', ready, async line => {
  line.ask('1', 'subscription { forever }');
  await line.hear('next', '1');
  line.ask('1', 'subscription { forever }');
  await line.closed(4409);
});
await conversation('a complete stops the events, and frees the id', ready, async line => {
  line.ask('1', 'subscription { forever }');
  await line.hear('next', '1');
  line.say({ id: '1', type: 'complete' });
  await line.quiet();
  line.frames = [];
  line.ask('1', '{ hello }');
  await line.hear('complete', '1');
});
await conversation('a complete of an unknown id means nothing', ready, async line => {
  line.say({ id: 'nobody', type: 'complete' });
  line.ask('1', '{ hello }');
  await line.hear('complete', '1');
});
await conversation('twenty operations run beside a subscription', ready, async line => {
  line.ask('s', 'subscription { forever }');
  for (let i = 0; i < 20; i++) line.ask(`q${i}`, '{ hello }');
  for (let i = 0; i < 20; i++) await line.hear('complete', `q${i}`);
  expect(line.code === undefined, `closed with ${line.code}`);
});
await conversation('the operation is chosen by its name', ready, async line => {
  line.ask('1', 'query A { hello } query B { other: hello }', { operationName: 'B' });
  expect('other' in (await line.hear('next', '1')).payload.data, line.frames);
  line.ask('2', 'query A { hello } query B { hello }', { operationName: 'C' });
  await line.hear('error', '2');
});
await conversation('variables are read', ready, async line => {
  line.ask('1', 'query ($yes: Boolean!) { hello @include(if: $yes) __typename }', { variables: { yes: false } });
  expect(JSON.stringify((await line.hear('next', '1')).payload.data) === '{"__typename":"Query"}', line.frames);
});
await conversation('who is cut off leaves the server in health', ready, async line => {
  line.ask('1', 'subscription { forever }');
  await line.hear('next', '1');
  line.socket.terminate();
  const next = await Line.ready();
  next.ask('1', '{ hello }');
  await next.hear('complete', '1');
  next.socket.terminate();
});

finish();
