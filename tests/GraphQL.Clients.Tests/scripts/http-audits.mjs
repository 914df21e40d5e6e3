// node http-audits.mjs URL: the audits of GraphQL over HTTP that its reference server carries; the optional ones count too.
import { serverAudits } from 'graphql-http';
import { check, expect, finish } from './checks.mjs';

const [url] = process.argv.slice(2);
for (const audit of serverAudits({ url, fetchFn: fetch })) {
  await check(`${audit.id} ${audit.name}`, async () => {
    const result = await audit.fn();
    await result.response?.body?.cancel().catch(() => {});
    expect(result.status === 'ok', result.reason ?? result.status);
  });
}

finish();
