import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IdentifierKind, IdentifierShownFragment } from '../../api/documents';
import { useFormats } from '../../languages/useFormats';
import { type Bearer, isOfACountry, kindsOf } from './kinds';

interface Props {
  bearer: Bearer;
  /** The country that is meant unless another is written. */
  country: string | null;
  given?: IdentifierShownFragment;
}

/** A scheme and the identifier in it; whether its digits are sound, the server says. */
export function IdentifierFields({ bearer, country, given }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const offered = kindsOf(bearer);
  const [kind, setKind] = useState(given?.kind ?? offered[0]!);
  const [place, setPlace] = useState(given?.jurisdiction ?? country ?? '');
  return (
    <>
      <NativeSelect name="kind" label={t('identifiers.kind')} value={kind} onChange={({ currentTarget }) => setKind(currentTarget.value as IdentifierKind)} data={offered.map((value) => ({ value, label: t(`IdentifierKind.${value}`) }))} />
      <TextInput name="value" label={t('identifiers.one')} defaultValue={given?.value} required withAsterisk={false} maxLength={200} dir="ltr" />
      {isOfACountry(kind) && (
        <TextInput
          name="jurisdiction" label={t('identifiers.country')} description={/^[A-Za-z]{2}$/.test(place) ? format.country(place.toUpperCase()) : null} value={place} onChange={({ currentTarget }) => setPlace(currentTarget.value)}
          required withAsterisk={false} pattern="[A-Za-z]{2}" maxLength={2} dir="ltr"
        />
      )}
    </>
  );
}
