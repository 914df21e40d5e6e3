import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChooseProfileDocument, type RulesFragment } from '../api/documents';
import caseStyles from '../relationships/Case.module.css';
import { DeedForm } from '../writes/DeedForm';

/** Has the house work by a version of a profile from now on; what was begun before stays with its own. */
export function PutInForce({ profile: { id, version, inForce } }: { profile: RulesFragment }) {
  const { t } = useTranslation();
  return (
    <div className={caseStyles.deeds}>
      <DeedForm
        label={t('profiles.choose')} document={ChooseProfileDocument} seen={{ version, shown: [{ field: 'state', term: t('relationships.state'), value: t(inForce ? 'profiles.inForce' : 'profiles.notInForce') }] }}
        input={(typed, at) => ({ profile: id, version: at, reason: typed('reason') ?? '' })}
      >
        <p>{t('profiles.chooseLead')}</p>
        <Textarea name="reason" label={t('audit.reason')} required withAsterisk={false} rows={2} maxLength={2000} />
      </DeedForm>
    </div>
  );
}
