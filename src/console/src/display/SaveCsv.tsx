import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { inDays } from '../languages/useFormats';
import { type Cell, csv } from './csv';

/** Saves what is shown as a file for a spreadsheet; the mark at its beginning says that it is UTF-8. */
export function SaveCsv({ name, rows }: { name: string; rows: () => Cell[][] }) {
  const { t } = useTranslation();
  const save = () => {
    const address = URL.createObjectURL(new Blob([`\uFEFF${csv(rows())}`], { type: 'text/csv;charset=utf-8' }));
    const link = Object.assign(document.createElement('a'), { href: address, download: `${name}-${inDays(0)}.csv` });
    link.click();
    URL.revokeObjectURL(address);
  };
  return <Button variant="default" size="xs" onClick={save}>{t('table.save')}</Button>;
}
