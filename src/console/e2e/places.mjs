// Every page of the console with something real on it, and somebody who may open it: a page that is added is looked at from then on.
import { readFileSync } from 'node:fs';
import { askAs } from './browser.mjs';

const source = readFileSync(new URL('../src/app/pages.ts', import.meta.url), 'utf8');
const pages = [...source.matchAll(/\{ path: '([^']+)',.*? needs: (null|'[^']+'|\[[^\]]+\])/g)].map(([, path, needs]) => ({ path, needs: [...needs.matchAll(/'([^']+)'/g)].map(([, one]) => one) }));

// Whoever comes first among those who may looks at a page.
const people = ['secretariat', 'executive', 'spg', 'bureau', 'cpm', 'auditor', 'admin'];

// What everybody has for himself.
const own = '/account';

// What there is much to see of, by the beginning of the address.
const things = `{
  interactions(first: 50) { nodes { id organizations(first: 1) { nodes { organization { id } } } } }
  contacts(first: 1) { nodes { id } }
  cases: relationships(first: 1, where: { state: { eq: IN_DUE_DILIGENCE } }) { nodes { id } }
  approvals(first: 1, where: { state: { eq: DECIDED }, route: { eq: COMMISSION_DECISION } }) { nodes { id } }
  dossiers(first: 1) { nodes { id } }
  listVersions(first: 1) { nodes { id } }
}`;

let found;

/** The pages in the order of the navigation, each as { name, path, user }; the public's have no user. */
export const places = () => found ??= find().catch((error) => { found = undefined; throw error; });

async function find() {
  const [data, { users }, ...rights] = await Promise.all([askAs('secretariat', things), askAs('auditor', '{ users(first: 1) { nodes { id } } }'), ...people.map((user) => askAs(user, '{ me { permissions } }'))]);
  const first = ({ nodes: [one] }) => one?.id;
  const organization = data.interactions.nodes.flatMap((one) => one.organizations.nodes)[0].organization.id;
  const ids = {
    '/organizations': organization, '/audit': organization, '/contacts': first(data.contacts), '/relationships': first(data.cases),
    '/approvals': first(data.approvals), '/dossiers': first(data.dossiers), '/interactions': first(data.interactions), '/users': first(users),
    // Without a list, that it is not there.
    '/screening/lists': first(data.listVersions) ?? organization,
  };
  return pages.map(({ path, needs }) => {
    const id = ids[path.split('/:')[0]];
    const user = needs.length > 0 ? people.find((_, at) => needs.some((need) => rights[at].me.permissions.includes(need))) : path === own ? people[0] : undefined;
    if (path.includes(':') && !id) throw new Error(`Nothing of the demo is known for ${path}: name it in e2e/places.mjs.`);
    if (needs.length > 0 && !user) throw new Error(`Nobody of the demo may open ${path}.`);
    return { name: path.slice(1).replace(':id', 'one').replaceAll('/', '-'), path: path.replace(':id', id), user };
  });
}

/** The same by who looks, so that everybody is there once. */
export function byUser(all) {
  const lanes = new Map();
  for (const place of all) lanes.set(place.user, [...(lanes.get(place.user) ?? []), place]);
  return [...lanes];
}

/** Runs something over a list, a few at a time. */
export async function few(most, list, run) {
  const rest = [...list];
  await Promise.all(Array.from({ length: most }, async () => { while (rest.length > 0) await run(rest.shift()); }));
}
