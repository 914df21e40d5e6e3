import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LinkKind, RecordTieDocument } from '../../api/documents';
import AnybodyPicker from '../../interactions/AnybodyPicker';
import styles from '../../relationships/Case.module.css';
import { DeedForm } from '../../writes/DeedForm';

// In the order in which they are offered; the compiler says when the API knows one that is not here.
const allKinds: Record<LinkKind, true> = { OWNS: true, CONTROLS: true, FUNDS: true, EMPLOYS: true, BOARD_MEMBER: true, CONSULTS_FOR: true, MEMBER_OF: true, PARTNER_OF: true, FAMILY: true };
const ways = (Object.keys(allKinds) as LinkKind[]).flatMap((kind): { kind: LinkKind; way: 'in' | 'out' }[] => (kind === 'PARTNER_OF' || kind === 'FAMILY' ? [{ kind, way: 'out' }] : [{ kind, way: 'out' }, { kind, way: 'in' }]));

/** Records that a party is tied to another one; which ties are possible between whom, the server says. */
export function RecordTie({ party }: { party: string }) {
  const { t } = useTranslation();
  const [other, setOther] = useState('');
  const [tie, setTie] = useState('OWNS out');
  const [kind, way] = tie.split(' ') as [LinkKind, 'in' | 'out'];
  const text = (name: string, label: string, required = false) => <TextInput name={name} label={label} maxLength={200} required={required} withAsterisk={false} />;
  return (
    <div className={styles.deeds}>
      <DeedForm
        label={t('ties.record')} document={RecordTieDocument} done={() => setOther('')}
        input={(typed) => ({
          kind, from: way === 'out' ? party : other, to: way === 'out' ? other : party, title: typed('title'), source: typed('source'), validFrom: typed('validFrom'), validTo: typed('validTo'),
          percent: kind === 'OWNS' ? number(typed('percent')) : null,
          ...(kind === 'FUNDS' && { amount: number(typed('amount')), currency: typed('currency'), earmarked: typed('earmarked') !== null }),
        })}
      >
        <NativeSelect label={t('stakeholders.kind')} value={tie} onChange={({ currentTarget }) => setTie(currentTarget.value)} data={ways.map((one) => ({ value: `${one.kind} ${one.way}`, label: t(`LinkKind.${one.kind}.${one.way}`) }))} />
        <AnybodyPicker chosen={other} choose={setOther} />
        {kind === 'OWNS' && <TextInput name="percent" label={t('ties.percent')} type="number" min={0} max={100} step="any" />}
        {kind === 'FUNDS' && (
          <div className={styles.two}>
            <TextInput name="amount" label={t('ties.amount')} type="number" min={0} step="any" />
            <TextInput name="currency" label={t('ties.currency')} pattern="[A-Za-z]{3}" maxLength={3} />
            <label><input type="checkbox" name="earmarked" value="1" /> {t('ties.earmarked')}</label>
          </div>
        )}
        {text('title', t('ties.function'))}
        <div className={styles.two}><TextInput name="validFrom" type="date" label={t('ties.since')} /><TextInput name="validTo" type="date" label={t('ties.until')} /></div>
        {text('source', t('ties.source'), true)}
      </DeedForm>
    </div>
  );
}

const number = (typed: string | null) => (typed === null ? null : Number(typed));
