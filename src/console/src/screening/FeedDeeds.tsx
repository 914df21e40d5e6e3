import { Button, TextInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AcceptShrunkListDocument, AddListFeedDocument, ChangeListFeedDocument, FetchListDocument, type ListsQuery } from '../api/documents';
import caseStyles from '../relationships/Case.module.css';
import { DeedForm } from '../writes/DeedForm';
import { Refusals } from '../writes/Refusals';
import { useDeed } from '../writes/useDeed';
import { FeedFields, typedFeed } from './FeedFields';

type Feed = ListsQuery['listFeeds']['nodes'][number];

/** Has a list fetched by itself from now on. */
export function AddFeed() {
  const { t } = useTranslation();
  return (
    <div className={caseStyles.deeds}>
      <DeedForm label={t('lists.addFeed')} document={AddListFeedDocument} input={(typed) => ({ kind: typed('kind') ?? '', ...typedFeed(typed) })}>
        <TextInput name="kind" label={t('screening.list')} description={t('lists.kindLead')} required withAsterisk={false} maxLength={100} dir="ltr" />
        <FeedFields />
      </DeedForm>
    </div>
  );
}

/** What can be done about a feed: fetch now, change it, and accept a version that was refused as too short. */
export function FeedDeeds({ feed }: { feed: Feed }) {
  const { t } = useTranslation();
  const { run, refused, error, fetching } = useDeed(FetchListDocument);
  const { id: which, version: now, kind, addresses, everyMinutes, enabled, keyHeader, acceptedChecksum, fetches: { nodes: [last] } } = feed;
  const shown = [
    { field: 'addresses', term: t('lists.address'), value: addresses.join('\n') }, { field: 'everyMinutes', term: t('lists.minutes'), value: String(everyMinutes) },
    { field: 'keyHeader', term: t('lists.keyHeader'), value: keyHeader ?? '' }, { field: 'enabled', term: t('lists.enabled'), value: t(enabled ? 'audit.yes' : 'audit.no') },
  ];
  const shrunk = last?.outcome === 'REFUSED' && last.checksum && last.checksum !== acceptedChecksum ? last.checksum : null;
  return (
    <div className={caseStyles.deeds} role="group" aria-label={kind}>
      <Button size="sm" variant="default" loading={fetching} onClick={() => void run({ feed: which, version: now })}>{t('lists.fetchNow')}</Button>
      <DeedForm label={t('lists.changeFeed')} document={ChangeListFeedDocument} seen={{ version: now, shown }} input={(typed, version) => ({ feed: which, version, ...typedFeed(typed) })}><FeedFields given={feed} /></DeedForm>
      {shrunk && (
        <DeedForm label={t('lists.accept')} document={AcceptShrunkListDocument} seen={{ version: now, shown }} input={(typed, version) => ({ feed: which, version, checksum: shrunk, reason: typed('reason') ?? '' })}>
          <p>{t('lists.acceptLead')} <code>{shrunk}</code></p>
          <Textarea name="reason" label={t('audit.reason')} required withAsterisk={false} rows={2} maxLength={2000} />
        </DeedForm>
      )}
      <Refusals refused={refused} error={error} />
    </div>
  );
}
