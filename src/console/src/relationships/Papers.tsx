import { TextInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AgreeLabelDocument, AttachProposalDocument, PublishRelationshipDocument, RecordInstrumentDocument, UnpublishRelationshipDocument } from '../api/documents';
import { Section } from '../display/Page';
import { inDays, useFormats } from '../languages/useFormats';
import { Fact, FactList } from '../stakeholders/Facts';
import { DeedForm } from '../writes/DeedForm';
import { useNotice } from '../writes/Notice';
import { Undo } from '../writes/Undo';
import styles from './Case.module.css';
import type { RelationshipShown } from './RelationshipPage';
import { seenCase } from './seen';

/** The written proposal, the signed instrument, and what the public reads. */
export function Papers({ relationship, handles }: { relationship: RelationshipShown; handles: boolean }) {
  const { t } = useTranslation();
  const format = useFormats();
  const notice = useNotice();
  const seen = seenCase(relationship, t);
  const { id, proposalReference, proposedOn, instrumentReference, instrumentSignedOn, instrumentExpiresOn, instrumentReviewOn, publicLabel, publicLabelAgreedOn, published, expiresOn, reviewOn } = relationship;
  const reference = <TextInput name="reference" label={t('approvals.document')} required withAsterisk={false} maxLength={200} />;
  const day = (name: string, label: string, value: string) => <TextInput name={name} type="date" label={label} defaultValue={value} required withAsterisk={false} />;
  return (
    <>
      <Section id="proposal" title={t('cases.proposal')}>
        <FactList>
          <Fact term={t('approvals.document')}>{proposalReference ? <bdi>{proposalReference}</bdi> : t('cases.noneYet')}</Fact>
          <Fact term={t('approvals.day')}>{format.day(proposedOn)}</Fact>
        </FactList>
        {handles && !proposalReference && (
          <div className={styles.deeds}><DeedForm label={t('cases.attachProposal')} document={AttachProposalDocument} seen={seen} input={(typed, version) => ({ relationship: id, version, reference: typed('reference') ?? '' })}>{reference}</DeedForm></div>
        )}
      </Section>
      <Section id="instrument" title={t('cases.instrument')}>
        <FactList>
          <Fact term={t('approvals.document')}>{instrumentReference ? <bdi>{instrumentReference}</bdi> : t('cases.noneYet')}</Fact>
          <Fact term={t('cases.signed')}>{format.day(instrumentSignedOn)}</Fact>
          <Fact term={t('cases.expiresOn')}>{format.day(instrumentExpiresOn)}</Fact>
          <Fact term={t('relationships.reviewOn')}>{format.day(instrumentReviewOn)}</Fact>
        </FactList>
        {handles && (
          <div className={styles.deeds}>
            <DeedForm
              label={t('cases.recordInstrument')} document={RecordInstrumentDocument} seen={seen}
              input={(typed, version) => ({ relationship: id, version, reference: typed('reference') ?? '', signedOn: typed('signedOn') ?? '', expiresOn: typed('instrumentExpiresOn') ?? '', reviewOn: typed('instrumentReviewOn') ?? '' })}
            >
              {reference}
              <div className={styles.two}>{day('signedOn', t('cases.signed'), inDays(0))}{day('instrumentExpiresOn', t('cases.expiresOn'), expiresOn)}{day('instrumentReviewOn', t('relationships.reviewOn'), reviewOn)}</div>
            </DeedForm>
          </div>
        )}
      </Section>
      <Section id="label" title={t('cases.label')}>
        <FactList>
          <Fact term={t('cases.label')}>{publicLabel ? <bdi>{publicLabel}</bdi> : t('cases.noneYet')}</Fact>
          <Fact term={t('cases.agreed')}>{format.day(publicLabelAgreedOn)}</Fact>
          <Fact term={t('pages.register')}>{t(published ? 'cases.published' : 'cases.unpublished')}</Fact>
        </FactList>
        {handles && (
          <div className={styles.deeds}>
            <DeedForm label={t('cases.agreeLabel')} document={AgreeLabelDocument} seen={seen} input={(typed, version) => ({ relationship: id, version, label: typed('label') ?? '', agreedOn: typed('agreedOn') ?? '' })}>
              <TextInput name="label" label={t('cases.label')} defaultValue={publicLabel ?? ''} required withAsterisk={false} maxLength={200} />
              {day('agreedOn', t('cases.agreed'), inDays(0))}
            </DeedForm>
            {!published && (
              <DeedForm
                label={t('cases.publish')} document={PublishRelationshipDocument} seen={seen} input={(_, version) => ({ relationship: id, version })}
                done={(result) => notice(<Undo said={t('cases.publishDone')} document={UnpublishRelationshipDocument} input={{ relationship: id, version: result.relationship!.version!, reason: t('writes.undoReason') }} />)}
              >
                <p>{t('cases.publishLead')}</p>
              </DeedForm>
            )}
            {published && (
              <DeedForm
                label={t('cases.unpublish')} document={UnpublishRelationshipDocument} seen={seen} input={(typed, version) => ({ relationship: id, version, reason: typed('reason') ?? '' })}
                done={(result) => notice(<Undo said={t('cases.unpublishDone')} document={PublishRelationshipDocument} input={{ relationship: id, version: result.relationship!.version! }} />)}
              >
                <Textarea name="reason" label={t('approvals.reason')} required withAsterisk={false} rows={2} maxLength={2000} />
              </DeedForm>
            )}
          </div>
        )}
      </Section>
    </>
  );
}
