import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CompleteFollowUpDocument, type TodayQuery } from '../api/documents';
import { Mark } from '../display/Mark';
import { Empty } from '../display/Page';
import { Table, wide } from '../display/Table';
import { inDays, useFormats } from '../languages/useFormats';
import { Refusals } from '../writes/Refusals';
import { useDeed } from '../writes/useDeed';

type FollowUp = TodayQuery['followUps']['nodes'][number];

export function FollowUpsDue({ followUps }: { followUps: FollowUp[] }) {
  const { t } = useTranslation();
  if (followUps.length === 0) return <Empty>{t('today.noFollowUps')}</Empty>;
  return (
    <Table label={t('today.followUps')} head={<><th>{t('interactions.due')}</th><th>{t('interactions.note')}</th><th className={wide}>{t('interactions.with')}</th><th><span className="unseen">{t('interactions.done')}</span></th></>}>
      {followUps.map((followUp) => <FollowUpRow key={followUp.id} {...followUp} />)}
    </Table>
  );
}

function FollowUpRow({ id, version, dueOn, note, interaction }: FollowUp) {
  const { t } = useTranslation();
  const format = useFormats();
  const { run, refused, error } = useDeed(CompleteFollowUpDocument);
  // It counts as done at once; a refusal takes that back.
  const [done, setDone] = useState(false);
  const complete = async () => {
    setDone(true);
    if (!(await run({ followUp: id, version }))) setDone(false);
  };
  const late = !done && dueOn < inDays(0);
  return (
    <tr>
      <td><Mark shape={done ? 'full' : late ? 'triangle' : 'ring'} tone={done ? 'good' : late ? 'stop' : 'quiet'}><time dateTime={dueOn}>{format.day(dueOn)}</time>{late && <span className="unseen"> {t('interactions.late')}</span>}</Mark></td>
      <td>
        {done ? <del><bdi>{note}</bdi></del> : <bdi>{note}</bdi>}
        <Refusals refused={refused} error={error} />
      </td>
      <td className={wide}>{interaction?.organizations.nodes.map(({ organization }) => organization && <bdi key={organization.id}><Link to={`/organizations/${organization.id}`}>{organization.name}</Link> </bdi>)}</td>
      <td><Button size="xs" variant="default" aria-disabled={done} onClick={() => { if (!done) void complete(); }}>{t('interactions.done')}</Button></td>
    </tr>
  );
}
