import { useTranslation } from 'react-i18next';
import { may, useViewer } from '../../access/Viewer';
import { AddIdentifierDocument, CorrectIdentifierDocument, type IdentifierShownFragment, RetireIdentifierDocument, RetractIdentifierDocument } from '../../api/documents';
import { Empty, Section } from '../../display/Page';
import { Table } from '../../display/Table';
import { useFormats } from '../../languages/useFormats';
import styles from '../../relationships/Case.module.css';
import { DeedForm } from '../../writes/DeedForm';
import { EndFields, WrongField } from '../EndFields';
import { IdentifierFields } from './IdentifierFields';
import { type Bearer, typedIdentifier } from './kinds';

interface Props { party: { __typename: Bearer; id: string; country: string | null; identifiers: { nodes: readonly IdentifierShownFragment[] } } }

/** What registries call a party; a number of a register or a tax office says something only with its country. */
export function Identifiers({ party: { __typename: bearer, id, country, identifiers: { nodes } } }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const keeps = may(useViewer(), 'KEEP_STAKEHOLDERS');
  const scheme = ({ kind, jurisdiction }: IdentifierShownFragment) => [t(`IdentifierKind.${kind}`), jurisdiction && `(${format.country(jurisdiction)})`].filter(Boolean).join(' ');
  return (
    <Section id="identifiers" title={t('stakeholders.identifiers')} count={nodes.length}>
      {nodes.length === 0 ? <Empty>{t('identifiers.none')}</Empty> : (
        <Table label={t('stakeholders.identifiers')} head={<><th>{t('identifiers.kind')}</th><th>{t('identifiers.one')}</th></>}>
          {nodes.map((identifier) => (
            <tr key={identifier.id}>
              <td>{scheme(identifier)}</td>
              <td>
                <bdi>{identifier.value}</bdi>{identifier.validTo && ` (${t('dated.endedOn', { day: format.day(identifier.validTo) })})`}
                {keeps && <Deeds identifier={identifier} scheme={scheme(identifier)} bearer={bearer} country={country} />}
              </td>
            </tr>
          ))}
        </Table>
      )}
      {keeps && (
        <div className={styles.deeds}>
          <DeedForm label={t('identifiers.add')} document={AddIdentifierDocument} input={(typed) => ({ party: id, ...typedIdentifier(typed) })}><IdentifierFields bearer={bearer} country={country} /></DeedForm>
        </div>
      )}
    </Section>
  );
}

function Deeds({ identifier, scheme, bearer, country }: { identifier: IdentifierShownFragment; scheme: string; bearer: Bearer; country: string | null }) {
  const { t } = useTranslation();
  const { id, version: now, value, validTo } = identifier;
  const seen = { version: now, shown: [{ field: 'kind', term: t('identifiers.kind'), value: scheme }, { field: 'value', term: t('identifiers.one'), value }] };
  return (
    <div className={styles.deeds} role="group" aria-label={`${scheme} ${value}`}>
      <DeedForm label={t('declarations.correct')} document={CorrectIdentifierDocument} seen={seen} input={(typed, version) => ({ identifier: id, version, ...typedIdentifier(typed), reason: typed('reason') ?? '' })}>
        <IdentifierFields bearer={bearer} country={country} given={identifier} /><WrongField lead={t('dated.correctLead')} />
      </DeedForm>
      {validTo === null && (
        <DeedForm label={t('dated.end')} document={RetireIdentifierDocument} seen={seen} input={(typed, version) => ({ identifier: id, version, lastDay: typed('lastDay'), reason: typed('reason') })}><EndFields /></DeedForm>
      )}
      <DeedForm label={t('dated.retract')} document={RetractIdentifierDocument} seen={seen} input={(typed, version) => ({ identifier: id, version, reason: typed('reason') ?? '' })}><WrongField lead={t('dated.retractLead')} /></DeedForm>
    </div>
  );
}
