import { authExchange } from '@urql/exchange-auth';
import { persistedExchange } from '@urql/exchange-persisted';
import { Client, type CombinedError, type SubscriptionForwarder, cacheExchange, fetchExchange, mapExchange, subscriptionExchange } from 'urql';
import { signedIn } from './ended';
import { own } from './own';

const refusals = new EventTarget();

/** Tells when an answer was refused for want of rights. */
export function onRefused(tell: () => void): () => void {
  refusals.addEventListener('refused', tell);
  return () => refusals.removeEventListener('refused', tell);
}

const writes = new EventTarget();

/** Tells when the server has answered something that was to be written. */
export function onWritten(tell: () => void): () => void {
  writes.addEventListener('written', tell);
  return () => writes.removeEventListener('written', tell);
}

const isRefused = (error: CombinedError) => error.graphQLErrors.some(({ extensions }) => extensions.code === 'FORBIDDEN' || extensions.code === 'UNAUTHENTICATED');

/** What changes while one looks comes over a socket, which is opened by the first page that listens. */
const listen: SubscriptionForwarder = ({ query, variables }) => ({
  subscribe(sink) {
    let over = false;
    let stop = () => { over = true; };
    import('./live').then(({ live }) => { if (!over) stop = live.subscribe({ query: query!, variables }, { next: (value) => sink.next({ data: value.data, errors: value.errors as never }), error: (error) => sink.error(error), complete: () => sink.complete() }); }, (error: unknown) => sink.error(error));
    return { unsubscribe: () => stop() };
  },
});

export const client = new Client({
  url: '/graphql',
  preferGetMethod: false,
  requestPolicy: 'cache-and-network',
  fetchOptions: { credentials: 'same-origin', headers: own },
  exchanges: [
    cacheExchange,
    mapExchange({
      onError: (error) => { if (isRefused(error)) refusals.dispatchEvent(new Event('refused')); },
      onResult: ({ operation }) => { if (operation.kind === 'mutation') writes.dispatchEvent(new Event('written')); },
    }),
    // What was refused because the session has ended waits for a new sign-in, and is sent once more.
    authExchange(() => Promise.resolve({ addAuthToOperation: (operation) => operation, didAuthError: isRefused, refreshAuth: signedIn })),
    persistedExchange({ enableForMutation: true, preferGetForPersistedQueries: false }),
    subscriptionExchange({ forwardSubscription: listen }),
    fetchExchange,
  ],
});
