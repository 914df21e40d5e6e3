import { useTranslation } from 'react-i18next';
import { Empty } from '../display/Page';
import { Table } from '../display/Table';
import { useFormats } from '../languages/useFormats';
import { about } from './about';
import type { Measure } from './content';

/** The risk-management plan: what is done about what, by whom and by when. */
export function Measures({ measures, needed }: { measures: readonly Measure[]; needed: boolean }) {
  const { t } = useTranslation();
  const format = useFormats();
  if (measures.length === 0) return <Empty>{t(needed ? 'dossier.planNeeded' : 'dossier.noPlan')}</Empty>;
  return (
    <Table label={t('dossier.measures')} head={<><th>{t('dossier.about')}</th><th>{t('dossier.measure')}</th><th>{t('dossier.owner')}</th><th>{t('dossier.dueOn')}</th></>}>
      {measures.map((measure) => (
        <tr key={measure.about + measure.text}>
          <td>{about(measure.about, t)}</td>
          <td><bdi>{measure.text}</bdi></td>
          <td><bdi>{measure.owner?.name}</bdi></td>
          <td><time dateTime={measure.dueOn}>{format.day(measure.dueOn)}</time></td>
        </tr>
      ))}
    </Table>
  );
}
