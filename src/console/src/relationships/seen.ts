import type { TFunction } from 'i18next';
import type { Seen } from '../writes/differences';
import type { RelationshipShown } from './RelationshipPage';

/** What is compared when a case changed while somebody wrote about it. */
export function seenCase(relationship: RelationshipShown, t: TFunction): Seen {
  const { version, title, scope, state, startsOn, expiresOn, reviewOn, formality, publicLabel, proposalReference, instrumentReference, parts, objectives } = relationship;
  const people = parts.nodes.map(({ part, person }) => `${t(`Part.${part}`)}: ${person?.name ?? ''}`).sort();
  return {
    version,
    shown: [
      { field: 'state', term: t('relationships.state'), value: t(`RelationshipState.${state}`) },
      { field: 'title', term: t('relationships.title'), value: title },
      { field: 'scope', term: t('cases.scope'), value: scope },
      { field: 'formality', term: t('cases.formality'), value: t(`Formality.${formality}`) },
      { field: 'startsOn', term: t('cases.startsOn'), value: startsOn ?? '' },
      { field: 'expiresOn', term: t('cases.expiresOn'), value: expiresOn },
      { field: 'reviewOn', term: t('relationships.reviewOn'), value: reviewOn },
      { field: 'proposal', term: t('cases.proposal'), value: proposalReference ?? '' },
      { field: 'instrument', term: t('cases.instrument'), value: instrumentReference ?? '' },
      { field: 'label', term: t('cases.label'), value: publicLabel ?? '' },
      { field: 'parts', term: t('cases.people'), value: people.join('; ') },
      { field: 'objectives', term: t('relationships.objectives'), value: objectives.nodes.map(({ objective }) => objective.code).join(', ') },
    ],
  };
}
