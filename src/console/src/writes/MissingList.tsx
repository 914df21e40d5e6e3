import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './Writes.module.css';

/** What the server says is still missing, who can bring it, and where. */
export function MissingList({ missing }: { missing: readonly { what: string; who: string; link: string | null }[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.missing}>
      {missing.map(({ what, who, link }) => (
        <li key={what}>
          <bdi lang="en">{what}</bdi> <span className={styles.who}>(<bdi lang="en">{who}</bdi>)</span>
          {link && <> <Link to={link} className={styles.there}>{t('writes.there')}<span className="unseen">: {what}</span></Link></>}
        </li>
      ))}
    </ul>
  );
}
