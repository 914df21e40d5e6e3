import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EraseFileDocument } from '../api/documents';
import { DeedForm } from '../writes/DeedForm';

/** Erases the content of a file; that it was there stays known. */
export function EraseFile({ id, version, name }: { id: string; version: number; name: string }) {
  const { t } = useTranslation();
  return (
    <DeedForm label={t('dossier.erase', { name })} document={EraseFileDocument} input={(typed) => ({ file: id, version, reason: typed('reason') ?? '' })}>
      <p>{t('dossier.eraseLead')}</p>
      <Textarea name="reason" label={t('approvals.reason')} required withAsterisk={false} rows={2} maxLength={2000} />
    </DeedForm>
  );
}
