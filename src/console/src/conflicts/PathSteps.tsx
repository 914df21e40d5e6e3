import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MetFragment, PathShownFragment } from '../api/documents';
import { useFormats } from '../languages/useFormats';
import { useTieWords } from '../stakeholders/links/useTieWords';
import styles from './Paths.module.css';

/** A path in words: who is tied to whom by what, and where that is known from. */
export function PathSteps({ path }: { path: PathShownFragment }) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useTieWords();
  return (
    <ol className={styles.steps} aria-label={t('paths.steps')}>
      {path.steps.nodes.map(({ position, from, to, isForward, link, linkKind, interestKind, percent, chainPercent }) => (
        <li key={position}>
          <Party party={from} /> <b>{words.kind({ kind: linkKind, interest: link ? null : interestKind }, isForward)}{percent !== null && ` (${format.percent(percent)})`}</b> <Party party={to} />
          <p className={styles.evidence}>
            {[
              link?.title, link && words.period(link),
              chainPercent !== null && chainPercent !== percent && t('paths.chain', { percent: format.percent(chainPercent) }),
              link ? (link.source ? t('paths.source', { source: link.source }) : t('paths.noSource')) : t('paths.declaration'),
            ].filter((text): text is string => typeof text === 'string' && text !== '').map((text) => <bdi key={text}>{text}</bdi>)}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Party({ party }: { party: MetFragment | null }) {
  return party && <bdi><Link to={`/${party.__typename === 'Contact' ? 'contacts' : 'organizations'}/${party.id}`}>{party.name}</Link></bdi>;
}
