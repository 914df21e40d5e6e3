// Who signs in sees the pages of his role, and nothing else is in them or in any answer.
import { address, askAs, check, enter, go, inBrowser, open, signIn, visit } from './browser.mjs';
import { few, places } from './places.mjs';

const seen = {
  secretariat: ['/today', '/candidates', '/approvals', '/organizations', '/interactions', '/declarations', '/figures', '/screening/lists', '/profiles', '/register'],
  executive: ['/decisions', '/today', '/candidates', '/approvals', '/organizations', '/interactions', '/declarations', '/figures', '/screening/lists', '/profiles', '/register'],
  bureau: ['/decisions', '/approvals', '/organizations', '/declarations', '/figures', '/profiles', '/register'],
  cpm: ['/approvals', '/organizations', '/declarations', '/figures', '/profiles', '/register'],
  spg: ['/candidates', '/approvals', '/organizations', '/declarations', '/figures', '/profiles', '/register'],
  auditor: ['/audit', '/candidates', '/approvals', '/organizations', '/interactions', '/figures', '/users', '/screening/lists', '/profiles', '/register'],
  expert: ['/declarations', '/register'],
  admin: ['/users', '/screening/lists', '/profiles', '/register'],
};

const secrets = `{
  interactions(first: 50) { nodes { subject summary } }
  screeningHits(first: 20) { nodes { entry { primaryName } } }
  drafts: relationships(first: 50, where: { state: { in: [PROSPECT, PROPOSED, IN_DUE_DILIGENCE] } }) { nodes { title } }
  objectives(first: 100) { nodes { title } }
  told: relationships(first: 100, where: { state: { in: [IN_REVIEW, APPROVED, DECLINED, ACTIVE, UNDER_REVIEW, SUSPENDED, ENDED] } }) { nodes { title } }
}`;

/** What only the Secretariat may read, in words that stand nowhere else. */
async function hiddenWords() {
  const data = await askAs('secretariat', secrets);
  const told = new Set([...data.told.nodes, ...data.objectives.nodes].map(({ title }) => title));
  return [
    ...data.interactions.nodes.flatMap(({ subject, summary }) => [subject, summary]),
    ...data.screeningHits.nodes.map(({ entry }) => entry?.primaryName),
    ...data.drafts.nodes.map(({ title }) => title),
  ].filter((text) => text?.length > 20 && !told.has(text));
}

await inBrowser(async (browser) => {
  const [hidden, all] = await Promise.all([hiddenWords(), places()]);
  check(`there is something to hide (${hidden.length})`, hidden.length > 20);
  const leaks = (text, answers) => hidden.filter((secret) => text.includes(secret) || answers.some((answer) => answer.includes(JSON.stringify(secret).slice(1, -1))));
  const published = (await askAs('secretariat', '{ organizations(first: 1, where: { relationships: { some: { published: { eq: true } } } }) { nodes { id } } }')).organizations.nodes[0].id;
  const paths = [...all.map(({ path }) => path), `/organizations/${published}`];

  await few(2, Object.entries(seen), async ([user, pages]) => {
    const { page, complaints, answers, context } = await enter(browser, user);
    await open(page, '/');
    await page.waitForURL((url) => url.pathname !== '/');
    const cookies = await context.cookies();
    check(`${user} has a session that no script can read`, cookies.find(({ name }) => name === 'partnercrm')?.httpOnly && !(await page.evaluate(() => document.cookie + JSON.stringify({ ...localStorage, ...sessionStorage }))).includes('CfDJ'));
    const links = await page.$$eval('nav a', (anchors) => anchors.map((anchor) => anchor.getAttribute('href')));
    check(`${user} is led to ${pages.join(' ')}`, JSON.stringify(links) === JSON.stringify(pages), JSON.stringify(links));
    check(`${user} begins at ${pages[0]}`, new URL(page.url()).pathname === pages[0], page.url());
    if (['bureau', 'cpm', 'spg', 'expert', 'admin'].includes(user)) {
      let text = '';
      for (const path of paths) {
        await go(page, path);
        text += await page.textContent('body');
      }
      const leaked = leaks(text, answers);
      check(`${user} is shown and sent nothing that is not his on ${paths.length} pages`, leaked.length === 0, JSON.stringify(leaked.slice(0, 3)));
    }
    check(`${user}'s browser complains of nothing`, complaints.length === 0, complaints.join('\n'));
    await context.close();
  });

  const { page, answers, complaints } = await visit(browser);
  await open(page, '/register');
  const text = await page.textContent('body');
  check('the public reads the register without signing in', /\d+ found/.test(text), text.slice(0, 300));
  check('the public is sent nothing that is not public', leaks(text, answers).length === 0);
  await go(page, '/today');
  check('the public is asked to sign in elsewhere', await page.isVisible('input[name=password]'));
  check('the public browser complains of nothing', complaints.length === 0, complaints.join('\n'));

  const lapsed = await visit(browser);
  await signIn(lapsed.page, 'secretariat');
  check('who signs in by the form is where his work is', new URL(lapsed.page.url()).pathname === '/today');
  await lapsed.context.clearCookies();
  await go(lapsed.page, '/organizations', { waits: false });
  const again = lapsed.page.getByRole('dialog', { name: 'Sign in' });
  await again.waitFor();
  check('a session that has ended asks for a new sign-in, and says why', (await again.textContent()).includes('Your session has ended'));
  const wrong = await visit(browser);
  await open(wrong.page, '/');
  await wrong.page.fill('input[name=userName]', 'spg');
  await wrong.page.fill('input[name=password]', 'guess');
  await wrong.page.click('button[type=submit]');
  await wrong.page.waitForSelector('text=The user name or the password is wrong');
  check('a wrong password is told as such', wrong.page.url() === `${address}/`);
});
