import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'react-router';
import { inDays } from '../languages/useFormats';
import styles from './Findings.module.css';

/** Chooses the day as of which a dossier is read; the address keeps it. */
export function AsOf() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [search, setSearch] = useSearchParams();
  const on = search.get('on');
  return (
    <form className={styles.days} onSubmit={(event) => event.preventDefault()}>
      <TextInput type="date" label={t('dossier.asOf')} max={inDays(0)} value={on ?? inDays(0)} onChange={({ currentTarget: { value } }) => setSearch(value && value < inDays(0) ? { on: value } : {}, { replace: true })} />
      {on && <Link to={pathname}>{t('dossier.backToToday')}</Link>}
    </form>
  );
}
