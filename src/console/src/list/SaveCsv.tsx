import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Cell, saveCsv } from './csv';

/** Saves what is shown as a file for a spreadsheet. */
export function SaveCsv({ name, rows }: { name: string; rows: () => Cell[][] }) {
  const { t } = useTranslation();
  return <Button variant="default" size="xs" onClick={() => saveCsv(name, rows())}>{t('table.save')}</Button>;
}
