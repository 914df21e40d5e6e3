import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type DeclarationShownFragment, type DeclarationStanding, DraftDeclarationDocument, FileDeclarationDocument, ReviewDeclarationDocument } from '../../api/documents';
import { Mark, type Shape, type Tone } from '../../display/Mark';
import { useFormats } from '../../languages/useFormats';
import styles from '../../relationships/Case.module.css';
import { DeedForm } from '../../writes/DeedForm';
import { InterestFields } from './InterestFields';
import { typedInterests } from './interests';

const marks: Record<DeclarationStanding, [Shape, Tone]> = { DRAFT: ['ring', 'wait'], FILED: ['half', 'good'], REVIEWED: ['full', 'good'], CORRECTED: ['dash', 'quiet'], LAPSED: ['triangle', 'stop'] };

/** What a declaration is for: a case, which leads to its page, or a meeting. */
export function For({ relationship, meeting }: Pick<DeclarationShownFragment, 'relationship' | 'meeting'>) {
  return relationship ? <Link to={`/relationships/${relationship.id}#declarations`}><bdi>{[relationship.organization?.name, relationship.title].filter(Boolean).join(' · ')}</bdi></Link> : <bdi>{meeting?.name}</bdi>;
}

/** A declaration with its interests, and what its author, who has his drafts before him, or its reviewer can do with it. */
export function OneDeclaration({ declaration, drafts }: { declaration: DeclarationShownFragment; drafts: readonly DeclarationShownFragment[] | undefined }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { id, version, state, standing, lapsesOn, dueOn, isLate, filedAt, reviewedAt, reviewedBy, reviewNote, person, relationship, meeting, items } = declaration;
  const mine = drafts !== undefined;
  // There is one draft of a case or a meeting at a time: whoever corrects goes on with it.
  const draft = drafts?.find((other) => other.relationship?.id === relationship?.id && other.meeting?.id === meeting?.id);
  const seen = { version, shown: [{ field: 'state', term: t('relationships.state'), value: t(`DeclarationState.${state}`) }] };
  const day = (key: 'declarations.filedOn' | 'declarations.lapses' | 'declarations.due', at: string | null) => at && <li>{t(key, { day: format.day(at) })}</li>;
  return (
    <li>
      <h3>{!mine && <><bdi>{person?.name}</bdi> · </>}<For relationship={relationship} meeting={meeting} /></h3>
      <p><Mark shape={marks[standing][0]} tone={marks[standing][1]}>{t(`DeclarationStanding.${standing}`)}</Mark></p>
      {items.nodes.length === 0 && <p>{t('declarations.nothing')}</p>}
      <ul>
        {items.nodes.map(({ kind, description, party, amount, currency, validFrom, validTo }) => (
          <li key={`${kind} ${description}`}>
            {t(`InterestKind.${kind}`)}: <bdi>{description}</bdi>{party && <> (<bdi>{party.name}</bdi>)</>}{amount !== null && <>, {format.money(Number(amount), currency ?? 'USD')}</>}
            {(validFrom ?? validTo) && <>, {format.period(validFrom, validTo)}</>}
          </li>
        ))}
        {day('declarations.filedOn', filedAt)}
        {isLate && <li>{t('declarations.late')}</li>}
        {state === 'DRAFT' && day('declarations.due', dueOn)}
        {standing !== 'DRAFT' && day('declarations.lapses', lapsesOn)}
        {reviewedAt && <li>{t('declarations.reviewed', { day: format.day(reviewedAt) })} <bdi>{reviewedBy?.name}</bdi>{reviewNote && <>: <bdi>{reviewNote}</bdi></>}</li>}
      </ul>
      <div className={styles.deeds}>
        {mine && state === 'DRAFT' && (
          <DeedForm label={t('declarations.file')} primary document={FileDeclarationDocument} seen={seen} input={(_, at) => ({ declaration: id, version: at })}><p>{t('declarations.fileLead')}</p></DeedForm>
        )}
        {mine && (relationship ?? meeting) && (
          <DeedForm label={t(draft ? 'declarations.rewrite' : 'declarations.correct')} document={DraftDeclarationDocument} input={(typed) => ({ relationship: relationship?.id ?? null, meeting: meeting?.id ?? null, items: typedInterests(typed) })}>
            <InterestFields interests={(draft ?? declaration).items.nodes} />
          </DeedForm>
        )}
        {!mine && state === 'FILED' && (
          <DeedForm label={t('declarations.review')} document={ReviewDeclarationDocument} seen={seen} input={(typed, at) => ({ declaration: id, version: at, note: typed('note') })}>
            <Textarea name="note" label={t('declarations.note')} rows={2} maxLength={2000} />
          </DeedForm>
        )}
      </div>
    </li>
  );
}
