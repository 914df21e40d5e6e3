// The pictures of the read-me, taken anew: node e2e/pictures.mjs. A picture that has become too heavy to be in the repository is a failure.
import { mkdirSync, writeFileSync } from 'node:fs';
import { askAs, check, enter, inBrowser, open } from './browser.mjs';

const folder = new URL('../pictures/', import.meta.url);
const most = 150_000;

await inBrowser(async (browser) => {
  mkdirSync(folder, { recursive: true });
  // The oldest ones, which the demo brings with it.
  const { waiting: { nodes: [waiting] }, active: { nodes: [active] } } = await askAs('secretariat', `{
    waiting: relationships(first: 1, where: { state: { eq: IN_DUE_DILIGENCE } }, order: [{ openedOn: ASC }]) { nodes { id } }
    active: relationships(first: 1, where: { state: { eq: ACTIVE } }, order: [{ openedOn: ASC }]) { nodes { organization { id } } }
  }`);
  const [past] = (await askAs('cpm', '{ approvalGroups(by: { sessionYear: true, sessionNumber: true }, where: { route: { eq: COMMISSION_DECISION } }) { groups { key { sessionYear sessionNumber } } } }')).approvalGroups.groups.map(({ key }) => key).filter(({ sessionYear }) => sessionYear);
  const pictures = [
    ['today', 'secretariat', '/today', {}],
    ['case', 'secretariat', `/relationships/${waiting.id}`, {}],
    ['candidates', 'spg', '/candidates', {}],
    ['session', 'cpm', `/approvals?session=${past.sessionYear}-${past.sessionNumber}`, {}],
    ['organization', 'secretariat', `/organizations/${active.organization.id}`, { colorScheme: 'dark', language: 'ar' }],
  ];
  for (const [name, user, path, options] of pictures) {
    const { page, context } = await enter(browser, user, { viewport: { width: 1440, height: 900 }, ...options });
    await open(page, path);
    const camera = await context.newCDPSession(page);
    const { data } = await camera.send('Page.captureScreenshot', { format: 'webp', quality: 82 });
    const picture = Buffer.from(data, 'base64');
    writeFileSync(new URL(`${name}.webp`, folder), picture);
    check(`${name}.webp has ${picture.length} bytes`, picture.length < most);
    await context.close();
  }
});
