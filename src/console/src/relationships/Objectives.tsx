import { NativeSelect, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { LinkObjectiveDocument, type LinkObjectiveInput, UnlinkObjectiveDocument } from '../api/documents';
import { Empty } from '../display/Page';
import { Fact, FactList } from '../stakeholders/Facts';
import { DeedForm } from '../writes/DeedForm';
import { useNotice } from '../writes/Notice';
import { Undo } from '../writes/Undo';
import styles from './Case.module.css';
import type { ObjectivesOffered, RelationshipShown } from './RelationshipPage';
import { seenCase } from './seen';

/** Why: the strategic objectives it serves, each with what it contributes. One that is being linked stands there already. */
export function Objectives({ relationship, offered }: { relationship: RelationshipShown; offered: ObjectivesOffered }) {
  const { t } = useTranslation();
  const notice = useNotice();
  const [sent, setSent] = useState<LinkObjectiveInput | null>(null);
  const linked = relationship.objectives.nodes;
  const arrived = linked.some(({ objective }) => objective.id === sent?.objective);
  useEffect(() => { if (arrived) setSent(null); }, [arrived]);
  const expected = arrived ? undefined : offered?.nodes.find(({ id }) => id === sent?.objective);
  const rest = offered?.nodes.filter(({ id }) => !linked.some(({ objective }) => objective.id === id)) ?? [];
  // Those for which somebody looked for candidates come first, one after the other.
  const [search] = useSearchParams();
  const wanted = rest.filter(({ id }) => search.getAll('objective').includes(id));
  const seen = seenCase(relationship, t);
  const select = (choices: readonly { id: string; label: string }[]) => <NativeSelect name="objective" label={t('relationships.objectives')} data={choices.map(({ id, label }) => ({ value: id, label }))} />;
  return (
    <>
      {linked.length === 0 && !expected ? <Empty>{t('approvals.noObjectives')}</Empty> : (
        <FactList>
          {linked.map(({ objective, contribution }) => <Fact key={objective.id} term={`${objective.code} ${objective.title}`}><bdi>{contribution || '–'}</bdi></Fact>)}
          {expected && <Fact term={`${expected.code} ${expected.title}`}><bdi aria-busy="true">{sent!.contribution}</bdi></Fact>}
        </FactList>
      )}
      {offered && (
        <div className={styles.deeds}>
          {rest.length > 0 && (
            <DeedForm
              key={wanted[0]?.id} opened={wanted.length > 0} label={t('cases.linkObjective')} document={LinkObjectiveDocument} seen={seen} expect={setSent}
              input={(typed, version) => ({ relationship: relationship.id, version, objective: typed('objective') ?? '', contribution: typed('contribution') ?? '' })}
              done={(result, { objective }) => notice(<Undo said={t('cases.objectiveLinked')} document={UnlinkObjectiveDocument} input={{ relationship: relationship.id, version: result.relationship!.version!, objective, reason: t('writes.undoReason') }} />)}
            >
              {select([...wanted, ...rest.filter((one) => !wanted.includes(one))].map(({ id, code, title, framework }) => ({ id, label: `${framework.code} ${code} · ${title}` })))}
              <Textarea name="contribution" label={t('cases.contribution')} required withAsterisk={false} rows={2} maxLength={2000} />
            </DeedForm>
          )}
          {linked.length > 0 && (
            <DeedForm
              label={t('cases.unlinkObjective')} document={UnlinkObjectiveDocument} seen={seen}
              input={(typed, version) => ({ relationship: relationship.id, version, objective: typed('objective') ?? '', reason: typed('reason') ?? '' })}
              done={(result, { objective }) => notice(
                <Undo
                  said={t('cases.objectiveUnlinked')} document={LinkObjectiveDocument}
                  input={{ relationship: relationship.id, version: result.relationship!.version!, objective, contribution: linked.find((one) => one.objective.id === objective)?.contribution ?? '' }}
                />,
              )}
            >
              {select(linked.map(({ objective: { id, code, title } }) => ({ id, label: `${code} · ${title}` })))}
              <Textarea name="reason" label={t('approvals.reason')} required withAsterisk={false} rows={2} maxLength={2000} />
            </DeedForm>
          )}
        </div>
      )}
    </>
  );
}
