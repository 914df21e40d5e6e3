import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../relationships/Case.module.css';

/** The conditions of an approval, as many as there are; one that is left empty is none. */
export function ConditionFields({ conditions = [] }: { conditions?: readonly { text: string; dueOn: string | null }[] }) {
  const { t } = useTranslation();
  const [rows, setRows] = useState(Math.max(1, conditions.length));
  return (
    <>
      <input type="hidden" name="conditions" value={rows} />
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.two}>
          <TextInput name={`condition ${row}`} label={t('cases.condition')} defaultValue={conditions[row]?.text ?? ''} maxLength={1000} />
          <TextInput name={`dueOn ${row}`} type="date" label={t('cases.conditionDue')} defaultValue={conditions[row]?.dueOn ?? ''} />
        </div>
      ))}
      <Button className={styles.start} size="xs" variant="default" onClick={() => setRows(rows + 1)}>{t('cases.addCondition')}</Button>
    </>
  );
}
