import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '../display/Page';
import { useFormats } from '../languages/useFormats';
import type { OrganizationShown } from '../stakeholders/OrganizationPage';
import styles from './Timeline.module.css';

type Told = NonNullable<OrganizationShown['interactions']>['nodes'];

/** What was talked about, the latest first. */
export function Timeline({ interactions }: { interactions: Told }) {
  const { t } = useTranslation();
  const format = useFormats();
  if (interactions.length === 0) return <Empty>{t('interactions.none')}</Empty>;
  return (
    <ol className={styles.timeline}>
      {interactions.map(({ interaction }) => interaction && (
        <li key={interaction.id}>
          <time dateTime={interaction.happenedOn}>{format.day(interaction.happenedOn)}</time>
          <div>
            <h3><bdi><Link to={`/interactions/${interaction.id}`}>{interaction.subject}</Link></bdi></h3>
            <p className={styles.who}>{t(`InteractionKind.${interaction.kind}`)}{interaction.loggedBy && <> · <bdi>{interaction.loggedBy.name}</bdi></>}</p>
            {interaction.summary && <p><bdi>{interaction.summary}</bdi></p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
