import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CheckShownFragment, PathShownFragment } from '../api/documents';
import { Empty } from '../display/Page';
import { useFormats } from '../languages/useFormats';
import { PathSteps } from './PathSteps';
import styles from './Paths.module.css';

/** A case and the latest search for conflicts in it. */
export interface Case { id: string; title: string; check: CheckShownFragment }

interface Props {
  cases: readonly Case[];
  check: CheckShownFragment | undefined;
  path: PathShownFragment | undefined;
  choose: (check: string | null, path: number | null) => void;
}

/** What the searches for conflicts found: one search at a time, one of its paths at a time, step by step. */
export function Paths({ cases, check, path, choose }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const searches = cases.map(({ title, check: { id, searchedAt, pathsFound } }) => ({ value: id, label: t('paths.search', { title, day: format.day(searchedAt), total: format.number(pathsFound) }) }));
  return (
    <div className={styles.paths}>
      <NativeSelect label={t('paths.check')} value={check?.id ?? ''} onChange={({ currentTarget }) => choose(currentTarget.value || null, null)} data={[{ value: '', label: t('paths.noCheck') }, ...searches]} />
      {check && check.paths.nodes.length === 0 && <Empty><bdi lang="en">{check.statement}</bdi></Empty>}
      {check && check.paths.nodes.length > 0 && (
        <div className={styles.chosen}>
          <fieldset className={styles.choices}>
            <legend>{t('paths.which')}</legend>
            <label><input type="radio" name="path" checked={!path} onChange={() => choose(check.id, null)} /><span>{t('paths.all')}</span></label>
            {check.paths.nodes.map((one) => <label key={one.id}><input type="radio" name="path" checked={one === path} onChange={() => choose(check.id, one.position)} /><Named path={one} /></label>)}
          </fieldset>
          {path && <PathSteps path={path} />}
        </div>
      )}
    </div>
  );
}

function Named({ path: { person, end, endRole, length, grade, ownershipPercent } }: { path: PathShownFragment }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <span>
      <bdi>{person?.name}</bdi> – <bdi>{end?.name}</bdi>
      <small>{[t(`SideRole.${endRole}`), t('paths.ties', { total: format.number(length) }), t(`PathGrade.${grade}`), ownershipPercent !== null && t('paths.chain', { percent: format.percent(ownershipPercent) })].filter(Boolean).join(' · ')}</small>
    </span>
  );
}
