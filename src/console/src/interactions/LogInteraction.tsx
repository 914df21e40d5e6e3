import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import { Button, Modal, NativeSelect, TextInput, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may, useViewer } from '../access/Viewer';
import { FindContactsDocument, FindOrganizationsDocument, type InteractionKind, LogInteractionDocument } from '../api/documents';
import { inDays, useFormats } from '../languages/useFormats';
import { NewOrganization } from '../stakeholders/NewOrganization';
import { NewPerson } from '../stakeholders/NewPerson';
import { Refusals } from '../writes/Refusals';
import { useDeed } from '../writes/useDeed';
import styles from './LogInteraction.module.css';
import { PartyPicker } from './PartyPicker';
import { kinds } from './asked';

/** Logs what was talked about with whom, from wherever one is. What was typed stays when the server refuses it. */
export default function LogInteraction({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const format = useFormats();
  const records = may(useViewer(), 'KEEP_STAKEHOLDERS');
  const [organizations, setOrganizations] = useState<string[]>([]);
  const [participants, setParticipants] = useState<string[]>([]);
  const { run, refused, error, fetching } = useDeed(LogInteractionDocument);
  const about = (field: string) => refused.find((refusal) => refusal.field === field)?.message;

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const answer = await run({
      kind: text('kind') as InteractionKind,
      subject: text('subject'),
      happenedOn: text('happenedOn'),
      summary: text('summary') || null,
      organizations,
      participants,
      followUps: text('note') ? [{ note: text('note'), dueOn: text('dueOn') || inDays(7) }] : [],
    });
    if (answer?.interaction) close();
  }

  return (
    <Modal.Root opened onClose={close} size="lg" lockScroll={false} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Modal.Title className={styles.title}>{t('interactions.log')}</Modal.Title>
          <form className={styles.form} onSubmit={(event) => void send(event)}>
            <Refusals refused={refused.filter(({ field }) => field !== 'subject' && field !== 'organizations')} error={error} />
            <TextInput data-autofocus name="subject" label={t('interactions.subject')} required withAsterisk={false} maxLength={200} error={about('subject')} />
            <PartyPicker
              label={t('interactions.organizations')} chosen={organizations} choose={setOrganizations} query={FindOrganizationsDocument} error={about('organizations')}
              unknown={records ? (name, similar, add) => <NewOrganization name={name} similar={similar} recorded={add} /> : undefined}
              read={({ organizations: { nodes } }) => nodes.map(({ id, name, country }) => ({ value: id, name, label: country ? `${name} (${format.country(country)})` : name }))}
            />
            <PartyPicker
              label={t('interactions.people')} chosen={participants} choose={setParticipants} query={FindContactsDocument}
              unknown={records ? (name, similar, add) => <NewPerson name={name} similar={similar} employer={organizations.length === 1 ? organizations[0] : undefined} recorded={add} /> : undefined}
              read={({ contacts: { nodes } }) => nodes.map(({ id, name, role }) => ({ value: id, name, label: role ? `${name} (${role})` : name }))}
            />
            <div className={styles.two}>
              <NativeSelect name="kind" label={t('interactions.kind')} data={kinds.map((value) => ({ value, label: t(`InteractionKind.${value}`) }))} />
              <TextInput name="happenedOn" type="date" label={t('interactions.happenedOn')} defaultValue={inDays(0)} max={inDays(0)} required withAsterisk={false} />
            </div>
            <Textarea name="summary" label={t('interactions.summary')} autosize={false} rows={3} maxLength={20000} />
            <div className={styles.two}>
              <TextInput name="note" label={t('interactions.followUp')} maxLength={500} />
              <TextInput name="dueOn" type="date" label={t('interactions.dueOn')} defaultValue={inDays(7)} min={inDays(0)} />
            </div>
            <div className={styles.end}>
              <Button variant="default" onClick={close}>{t('interactions.close')}</Button>
              <Button type="submit" loading={fetching}>{t('interactions.save')}</Button>
            </div>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
