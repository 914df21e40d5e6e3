import { NativeSelect, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LinkObjectiveDocument } from '../api/documents';
import { Empty } from '../display/Page';
import { Fact, FactList } from '../stakeholders/Facts';
import { DeedForm } from '../writes/DeedForm';
import styles from './Case.module.css';
import type { ObjectivesOffered, RelationshipShown } from './RelationshipPage';
import { seenCase } from './seen';

/** Why: the strategic objectives it serves, each with what it contributes. */
export function Objectives({ relationship, offered }: { relationship: RelationshipShown; offered: ObjectivesOffered }) {
  const { t } = useTranslation();
  const linked = relationship.objectives.nodes;
  const rest = offered?.nodes.filter(({ id }) => !linked.some(({ objective }) => objective.id === id)) ?? [];
  return (
    <>
      {linked.length === 0 ? <Empty>{t('approvals.noObjectives')}</Empty>
        : <FactList>{linked.map(({ objective, contribution }) => <Fact key={objective.id} term={`${objective.code} ${objective.title}`}><bdi>{contribution || '–'}</bdi></Fact>)}</FactList>}
      {rest.length > 0 && (
        <div className={styles.deeds}>
          <DeedForm
            label={t('cases.linkObjective')} document={LinkObjectiveDocument} seen={seenCase(relationship, t)}
            input={(typed, version) => ({ relationship: relationship.id, version, objective: typed('objective') ?? '', contribution: typed('contribution') ?? '' })}
          >
            <NativeSelect name="objective" label={t('relationships.objectives')} data={rest.map(({ id, code, title, framework }) => ({ value: id, label: `${framework.code} ${code} · ${title}` }))} />
            <Textarea name="contribution" label={t('cases.contribution')} required withAsterisk={false} rows={2} maxLength={2000} />
          </DeedForm>
        </div>
      )}
    </>
  );
}
