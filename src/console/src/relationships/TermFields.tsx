import { NativeSelect, TextInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Formality } from '../api/documents';
import { inDays } from '../languages/useFormats';
import type { Typed } from '../writes/DeedForm';
import styles from './Case.module.css';

const allFormalities: Record<Formality, true> = { INFORMAL: true, AGREED: true, BINDING: true };

interface Given { title: string; scope: string; startsOn: string | null; expiresOn: string; reviewOn: string; formality: Formality }

/** The terms as they were typed, as the API takes them. */
export const typedTerms = (typed: Typed) => ({
  title: typed('title') ?? '', scope: typed('scope') ?? '', startsOn: typed('startsOn'), expiresOn: typed('expiresOn') ?? '', reviewOn: typed('reviewOn') ?? '', formality: typed('formality') as Formality | null,
});

export function TermFields(given: Partial<Given>) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput name="title" label={t('relationships.title')} defaultValue={given.title} required withAsterisk={false} maxLength={200} />
      <Textarea name="scope" label={t('cases.scope')} defaultValue={given.scope} required withAsterisk={false} rows={3} maxLength={5000} />
      <div className={styles.two}>
        <TextInput name="startsOn" type="date" label={t('cases.startsOn')} defaultValue={given.startsOn ?? ''} />
        <TextInput name="expiresOn" type="date" label={t('cases.expiresOn')} defaultValue={given.expiresOn ?? inDays(730)} required withAsterisk={false} />
        <TextInput name="reviewOn" type="date" label={t('relationships.reviewOn')} defaultValue={given.reviewOn ?? inDays(365)} required withAsterisk={false} />
        <NativeSelect name="formality" label={t('cases.formality')} defaultValue={given.formality ?? 'INFORMAL'} data={Object.keys(allFormalities).map((value) => ({ value, label: t(`Formality.${value as Formality}`) }))} />
      </div>
    </>
  );
}
