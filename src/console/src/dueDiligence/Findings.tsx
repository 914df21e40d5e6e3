import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../display/Page';
import { useFormats } from '../languages/useFormats';
import { about } from './about';
import type { Answer, Evidence, Exclusion, Risk } from './content';
import { bySection } from './content';
import styles from './Findings.module.css';
import { AnswerMark, FindingMark, RiskMark } from './marks';

interface Found { code: ReactNode; what: ReactNode; mark: ReactNode; said: string | null; by: string | null; more?: ReactNode }

/** What was asked, beside what was found, by whom, and what shows it. */
function Finding({ code, what, mark, said, by, more }: Found) {
  const { t } = useTranslation();
  return (
    <li>
      <div>{what}<div className={styles.code}>{code}</div></div>
      <div>
        {mark}
        {said && <p className={styles.said}><bdi>{said}</bdi></p>}
        {more}
        {by && <p className={styles.by}>{t('dossier.by')} <bdi>{by}</bdi></p>}
      </div>
    </li>
  );
}

/** The questions of the tier by the dimension of risk that they speak to. */
export function Answers({ answers, more, after }: { answers: readonly Answer[]; more?: ((evidence: Evidence) => ReactNode) | undefined; after?: ((section: string, items: readonly Answer[]) => ReactNode) | undefined }) {
  const { t } = useTranslation();
  if (answers.length === 0) return <Empty>{t('dossier.noQuestions')}</Empty>;
  return bySection(answers).map(([dimension, items]) => {
    const section = dimension ? t(`RiskDimension.${dimension}`) : t('dossier.general');
    return (
      <section key={dimension} className={styles.group}>
        <h3>{section}</h3>
        <ul className={styles.list}>
          {items.map(({ code, question, reply, blocks, comment, by, evidence, needsEvidence }) => (
            <Finding
              key={code} code={<code>{code}</code>} what={<bdi lang="en">{question}</bdi>} said={comment} by={by} mark={<AnswerMark reply={reply} blocks={blocks} />}
              more={evidence.length > 0 ? <Shown evidence={evidence} more={more} /> : needsEvidence && <p className={styles.by}>{t('dossier.needsEvidence')}</p>}
            />
          ))}
        </ul>
        {after?.(section, items)}
      </section>
    );
  });
}

function Shown({ evidence, more }: { evidence: readonly Evidence[]; more: ((evidence: Evidence) => ReactNode) | undefined }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <ul className={styles.evidence} aria-label={t('dossier.evidence')}>
      {evidence.map((piece, at) => (
        <li key={piece.file?.id ?? `${at} ${piece.reference}`}>
          {piece.file && (piece.file.erased ? <span>{t('dossier.erased')}</span> : <a href={`/files/${piece.file.id}`} download><bdi>{piece.file.name}</bdi>{piece.file.bytes !== null && ` (${format.size(piece.file.bytes)})`}</a>)}
          {piece.file && piece.reference && ' · '}
          {piece.reference && <bdi>{piece.reference}</bdi>}
          {more?.(piece)}
        </li>
      ))}
    </ul>
  );
}

export function Exclusions({ exclusions }: { exclusions: readonly Exclusion[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.list}>
      {exclusions.map(({ code, text, suspected, finding, comment, by }) => (
        <Finding key={code} code={<code>{code}</code>} what={<bdi lang="en">{text}</bdi>} mark={<FindingMark finding={finding} />} said={comment} by={by} more={suspected && <p className={styles.by}>{t('dossier.suspected')}</p>} />
      ))}
    </ul>
  );
}

export function Risks({ risks }: { risks: readonly Risk[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.list}>
      {risks.map(({ dimension, text, level, reason, by }) => <Finding key={dimension} code={<bdi lang="en">{text}</bdi>} what={about(dimension, t)} mark={<RiskMark level={level} />} said={reason} by={by} />)}
    </ul>
  );
}
