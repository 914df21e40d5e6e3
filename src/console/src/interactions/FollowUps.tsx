import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CompleteFollowUpDocument } from '../api/documents';
import { Mark } from '../display/Mark';
import { Empty } from '../display/Page';
import { Table, wide } from '../display/Table';
import { inDays, useFormats } from '../languages/useFormats';
import { DeedForm } from '../writes/DeedForm';
import type { InteractionShown } from './InteractionPage';

/** What was to be done after an interaction, by whom until when, and what came of it. */
export function FollowUps({ followUps, logs }: { followUps: InteractionShown['followUps']['nodes']; logs: boolean }) {
  const { t } = useTranslation();
  const format = useFormats();
  if (followUps.length === 0) return <Empty>{t('interactions.noFollowUps')}</Empty>;
  return (
    <Table label={t('interactions.followUps')} head={<><th>{t('interactions.due')}</th><th>{t('interactions.note')}</th><th className={wide}>{t('interactions.owner')}</th></>}>
      {followUps.map(({ id, version, dueOn, note, done, doneAt, doneBy, outcome, owner }) => {
        const late = !done && dueOn < inDays(0);
        return (
          <tr key={id}>
            <td><Mark shape={done ? 'full' : late ? 'triangle' : 'ring'} tone={done ? 'good' : late ? 'stop' : 'quiet'}><time dateTime={dueOn}>{format.day(dueOn)}</time>{late && <span className="unseen"> {t('interactions.late')}</span>}</Mark></td>
            <td>
              <bdi>{note}</bdi>
              {done && <p>{t('interactions.doneOn', { day: format.day(doneAt) })} <bdi>{doneBy?.name}</bdi>{outcome && <>: <bdi>{outcome}</bdi></>}</p>}
              {!done && logs && (
                <DeedForm label={t('interactions.done')} document={CompleteFollowUpDocument} seen={{ version, shown: [{ field: 'note', term: t('interactions.note'), value: note }] }} input={(typed, at) => ({ followUp: id, version: at, outcome: typed('outcome') })}>
                  <TextInput name="outcome" label={t('interactions.outcome')} maxLength={2000} />
                </DeedForm>
              )}
            </td>
            <td className={wide}><bdi>{owner?.name}</bdi></td>
          </tr>
        );
      })}
    </Table>
  );
}
