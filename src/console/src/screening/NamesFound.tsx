import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../display/Mark';
import { Empty } from '../display/Page';
import { SaveCsv } from '../list/SaveCsv';
import { Table, number, wide } from '../display/Table';
import { useFormats } from '../languages/useFormats';
import type { NamesFile } from './namesFile';
import styles from './Screening.module.css';
import type { Screened } from './useScreening';

type Row = Screened['rows'][number];

const result = ({ compared, hits }: Row) => (!compared ? 'notCompared' : hits.length > 0 ? 'possible' : 'nothing');

/** What was found for each name, the surest hit first; the file can be saved again with it. */
export function NamesFound({ file, found: { lists, rows } }: { file: NamesFile; found: Screened }) {
  const { t } = useTranslation();
  const format = useFormats();
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.filter((row) => result(row) !== 'nothing');
  const saved = () => [
    [...file.header, t('names.result'), t('screening.score'), t('screening.listed'), t('lists.reference'), t('screening.list')],
    ...rows.map((row, at) => {
      const [hit] = row.hits;
      return [...file.rows[at]!, t(`names.${result(row)}`), hit?.score, hit?.party.primaryName, hit?.party.referenceNumber, hit?.party.listKind];
    }),
  ];
  return (
    <>
      <p className={styles.lists}>{t('screening.lists')}: {lists.map(({ kind, number: version, listDate }) => <span key={kind}><bdi>{kind} {version}</bdi> ({format.day(listDate)})</span>)}</p>
      <div className={styles.above}>
        <label className={styles.tick}><input type="checkbox" checked={all} onChange={({ currentTarget }) => setAll(currentTarget.checked)} />{t('names.all')}</label>
        <SaveCsv name="screened-names" rows={saved} />
      </div>
      {shown.length === 0 ? <Empty>{t('names.none')}</Empty> : (
        <Table label={t('names.result')} head={<><th>{t('stakeholders.name')}</th><th>{t('names.result')}</th><th>{t('screening.listed')}</th><th className={wide}>{t('screening.list')}</th><th className={number}>{t('screening.score')}</th></>}>
          {shown.map((row, at) => {
            const [hit] = row.hits;
            const came = result(row);
            return (
              <tr key={`${at} ${row.name}`}>
                <td><bdi>{row.name}</bdi></td>
                <td><Mark shape={came === 'nothing' ? 'full' : 'triangle'} tone={came === 'nothing' ? 'good' : came === 'possible' ? 'wait' : 'stop'}>{t(`names.${came}`)}</Mark></td>
                <td>{hit && <><bdi>{hit.party.primaryName}</bdi>{hit.explanation.listedName !== hit.party.primaryName && <> (<bdi>{hit.explanation.listedName}</bdi>)</>}</>}{row.hits.length > 1 && <div>{t('names.more', { total: row.hits.length - 1 })}</div>}</td>
                <td className={wide}>{hit && <><bdi>{hit.party.listKind}</bdi> <bdi>{hit.party.referenceNumber}</bdi></>}</td>
                <td className={number}>{hit && format.number(Math.round(hit.score * 100) / 100)}</td>
              </tr>
            );
          })}
        </Table>
      )}
    </>
  );
}
