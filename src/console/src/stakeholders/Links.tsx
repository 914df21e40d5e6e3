import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TieFragment } from '../api/documents';
import { Empty } from '../display/Page';
import { Table, wide } from '../display/Table';
import { useFormats } from '../languages/useFormats';
import { EndTie } from './EndTie';
import type { OrganizationShown } from './OrganizationPage';

interface Shown { link: TieFragment; inwards: boolean; other: { __typename?: string; id: string; name: string } | null }

/** Who is tied to a party, and to whom it is tied; what is over stands at the end. */
export function Links({ party, none }: { party: Pick<OrganizationShown, 'linksTo' | 'linksFrom'>; none: string }) {
  const { t } = useTranslation();
  const format = useFormats();
  const links: Shown[] = [
    ...party.linksTo.nodes.map((link) => ({ link, inwards: true, other: link.from })),
    ...party.linksFrom.nodes.map((link) => ({ link, inwards: false, other: link.to })),
  ];
  links.sort((one, two) => Number(one.link.validTo !== null) - Number(two.link.validTo !== null));
  if (links.length === 0) return <Empty>{none}</Empty>;
  return (
    <Table label={t('stakeholders.links')} head={<><th>{t('stakeholders.kind')}</th><th>{t('stakeholders.party')}</th><th className={wide}>{t('stakeholders.details')}</th><th className={wide}>{t('stakeholders.period')}</th></>}>
      {links.map(({ link, inwards, other }) => (
        <tr key={link.id}>
          <td>{t(`LinkKind.${link.kind}.${inwards ? 'in' : 'out'}`)}</td>
          <td><bdi>{other && <Link to={`/${other.__typename === 'Contact' ? 'contacts' : 'organizations'}/${other.id}`}>{other.name}</Link>}</bdi><EndTie {...link} /></td>
          <td className={wide}><bdi>{link.title}</bdi>{link.percent !== null && ` ${format.number(link.percent)} %`}{link.amount !== null && link.currency && ` ${format.money(link.amount, link.currency)}`}</td>
          <td className={wide}>{format.period(link.validFrom, link.validTo)}</td>
        </tr>
      ))}
    </Table>
  );
}
