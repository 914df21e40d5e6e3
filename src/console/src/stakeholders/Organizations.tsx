import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { OrganizationsDocument } from '../api/documents';
import { Failure } from '../api/Failure';
import { Empty, Page } from '../display/Page';
import { Pager, pageOf } from '../display/Pager';
import { Table, Waiting, number, wide } from '../display/Table';
import { useFormats } from '../languages/useFormats';
import { ScreeningMark } from '../relationships/states';
import { Filters } from './Filters';
import { type OrderBy, asked } from './forms';

/** Every organization on record, as the address bar filters and orders them. */
export default function Organizations() {
  const { t } = useTranslation();
  const format = useFormats();
  const [search] = useSearchParams();
  const { where, order } = asked(search);
  const [{ data, error, stale }, ask] = useQuery({ query: OrganizationsDocument, variables: { ...pageOf(search), where, order } });
  const found = data?.organizations;
  return (
    <Page title={t('pages.organizations')} lead={<span aria-live="polite">{found && t('stakeholders.found', { total: format.number(found.totalCount) })}</span>}>
      <Filters />
      {error && !found ? <Failure error={error} again={() => ask({ requestPolicy: 'network-only' })} />
        : !found ? <Waiting rows={10} />
        : found.nodes.length === 0 ? <Empty>{t(Object.keys(where).length > 0 ? 'stakeholders.noneFound' : 'stakeholders.none')}</Empty>
        : (
          <div aria-busy={stale}>
            <Table label={t('pages.organizations')} head={<><Ordered by="name">{t('stakeholders.name')}</Ordered><th className={wide}>{t('stakeholders.form')}</th><Ordered by="country" hidden>{t('stakeholders.country')}</Ordered><th className={`${number} ${wide}`}>{t('stakeholders.relationships')}</th><th>{t('relationships.screening')}</th></>}>
              {found.nodes.map(({ id, name, form, country, relationships, screening }) => (
                <tr key={id}>
                  <td><bdi><Link to={`/organizations/${id}`}>{name}</Link></bdi></td>
                  <td className={wide}>{t(`OrganizationForm.${form}`)}</td>
                  <td className={wide}>{format.country(country)}</td>
                  <td className={`${number} ${wide}`}>{format.number(relationships.totalCount)}</td>
                  <td><ScreeningMark state={screening.state} /></td>
                </tr>
              ))}
            </Table>
            <Pager info={found.pageInfo} />
          </div>
        )}
    </Page>
  );
}

function Ordered({ by, hidden = false, children }: { by: OrderBy; hidden?: boolean; children: string }) {
  const [search, setSearch] = useSearchParams();
  const now = asked(search);
  const sorted = now.by === by ? (now.descending ? 'descending' : 'ascending') : undefined;
  const turn = () => {
    const next = new URLSearchParams(search);
    next.set('order', sorted === 'ascending' ? `-${by}` : by);
    next.delete('after');
    next.delete('before');
    setSearch(next);
  };
  return <th className={hidden ? wide : undefined} aria-sort={sorted}><button type="button" onClick={turn}>{children}{sorted && <span aria-hidden="true">{now.descending ? ' ↓' : ' ↑'}</span>}</button></th>;
}
