import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Fold } from './Fold';
import styles from './List.module.css';
import type { Column } from './columns';

/** Which columns of a list are shown; the first one always is. */
export function Columns<Row>({ columns, shown, choose }: { columns: readonly Column<Row>[]; shown: readonly string[]; choose: (keys: readonly string[]) => void }) {
  const { t } = useTranslation();
  return (
    <Fold word={t('table.columns')}>
      <ul className={styles.choices}>
        {columns.slice(1).map(({ key, word }) => (
          <li key={key}><label><input type="checkbox" checked={shown.includes(key)} onChange={({ currentTarget }) => choose(currentTarget.checked ? [...shown, key] : shown.filter((one) => one !== key))} />{word}</label></li>
        ))}
      </ul>
      <Button size="xs" variant="default" onClick={() => choose(columns.filter((column) => column.shown !== 'asked').map(({ key }) => key))}>{t('table.usual')}</Button>
    </Fold>
  );
}
