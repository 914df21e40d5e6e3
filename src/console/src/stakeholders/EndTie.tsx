import { useTranslation } from 'react-i18next';
import { may, useViewer } from '../access/Viewer';
import { EndTieDocument, type TieFragment } from '../api/documents';
import styles from '../relationships/Case.module.css';
import { DeedForm } from '../writes/DeedForm';
import { EndFields } from './EndFields';

/** Says until when a tie held; for who keeps the ties, while it is open. */
export function EndTie({ id, version: now, validTo, isSuperseded }: Pick<TieFragment, 'id' | 'validTo' | 'isSuperseded'> & { version: number }) {
  const { t } = useTranslation();
  const keeps = may(useViewer(), 'KEEP_STAKEHOLDERS');
  if (!keeps || validTo !== null || isSuperseded) return null;
  return (
    <div className={styles.deeds}>
      <DeedForm label={t('dated.end')} document={EndTieDocument} seen={{ version: now, shown: [] }} input={(typed, version) => ({ link: id, version, lastDay: typed('lastDay'), reason: typed('reason') })}><EndFields /></DeedForm>
    </div>
  );
}
