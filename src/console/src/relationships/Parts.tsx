import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { may, useViewer } from '../access/Viewer';
import { DraftDeclarationDocument, NamePartsDocument } from '../api/documents';
import { InterestFields } from '../conflicts/declarations/InterestFields';
import { typedInterests } from '../conflicts/declarations/interests';
import { Mark } from '../display/Mark';
import { Empty } from '../display/Page';
import { Table, wide } from '../display/Table';
import { PersonField } from '../interactions/PersonField';
import { useFormats } from '../languages/useFormats';
import { DeedForm } from '../writes/DeedForm';
import styles from './Case.module.css';
import type { RelationshipShown } from './RelationshipPage';
import { seenCase } from './seen';

/** Who prepares, checks, advises on and confirms the case, and who of them declared his interests. */
export function Parts({ relationship, handles }: { relationship: RelationshipShown; handles: boolean }) {
  const { t } = useTranslation();
  const format = useFormats();
  const navigate = useNavigate();
  const viewer = useViewer();
  const { id, parts: { nodes: parts }, declarations: { nodes: declarations } } = relationship;
  const own = declarations.some(({ person }) => person?.id === viewer?.contact?.id);
  return (
    <>
      {parts.length === 0 ? <Empty>{t('cases.nobody')}</Empty> : (
        <Table label={t('cases.people')} head={<><th>{t('cases.part')}</th><th>{t('approvals.person')}</th><th className={wide}>{t('cases.from')}</th></>}>
          {parts.map(({ part, person, since }) => <tr key={part + (person?.id ?? '')}><td>{t(`Part.${part}`)}</td><td><bdi>{person?.name}</bdi></td><td className={wide}>{format.day(since)}</td></tr>)}
        </Table>
      )}
      {handles && (
        <div className={styles.deeds}>
          <DeedForm label={t('cases.nameParts')} document={NamePartsDocument} seen={seenCase(relationship, t)} input={(typed, version) => ({ relationship: id, version, preparer: typed('preparer'), checker: typed('checker') })}>
            <PersonField name="preparer" label={t('Part.PREPARER')} />
            <PersonField name="checker" label={t('Part.CHECKER')} />
          </DeedForm>
        </div>
      )}
      <h3 id="declarations" tabIndex={-1}>{t('cases.declarations')}</h3>
      {declarations.length === 0 ? <Empty>{t('cases.noDeclarations')}</Empty> : (
        <Table label={t('cases.declarations')} head={<><th>{t('approvals.person')}</th><th>{t('relationships.state')}</th><th className={wide}>{t('cases.filed')}</th></>}>
          {declarations.map(({ id: declaration, person, state, filedAt }) => (
            <tr key={declaration}>
              <td><bdi>{person?.name}</bdi></td>
              <td><Mark shape={state === 'DRAFT' ? 'ring' : 'full'} tone={state === 'DRAFT' ? 'wait' : 'good'}>{t(`DeclarationState.${state}`)}</Mark></td>
              <td className={wide}>{format.day(filedAt)}</td>
            </tr>
          ))}
        </Table>
      )}
      {may(viewer, 'DECLARE_INTERESTS') && (
        <div className={styles.deeds}>
          {own ? <Link to="/declarations">{t('pages.declarations')}</Link> : (
            <DeedForm label={t('declarations.declare')} document={DraftDeclarationDocument} input={(typed) => ({ relationship: id, items: typedInterests(typed) })} done={() => void navigate('/declarations')}><InterestFields /></DeedForm>
          )}
        </div>
      )}
    </>
  );
}
