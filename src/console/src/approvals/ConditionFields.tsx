import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from '../relationships/Case.module.css';
import { Rows } from '../writes/Rows';

/** The conditions of an approval, as many as there are; one that is left empty is none. */
export function ConditionFields({ conditions = [] }: { conditions?: readonly { text: string; dueOn: string | null }[] }) {
  const { t } = useTranslation();
  return (
    <Rows name="conditions" given={conditions.length} add={t('cases.addCondition')}>
      {(row) => (
        <div className={styles.two}>
          <TextInput name={`condition ${row}`} label={t('cases.condition')} defaultValue={conditions[row]?.text ?? ''} maxLength={1000} />
          <TextInput name={`dueOn ${row}`} type="date" label={t('cases.conditionDue')} defaultValue={conditions[row]?.dueOn ?? ''} />
        </div>
      )}
    </Rows>
  );
}
