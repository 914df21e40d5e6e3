import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../languages/useFormats';
import styles from './Facts.module.css';
import type { OrganizationShown } from './OrganizationPage';

/** Term and description, side by side where there is room. */
export function Fact({ term, children }: { term: string; children: ReactNode }) {
  return children && !(Array.isArray(children) && children.length === 0) ? <div><dt>{term}</dt><dd>{children}</dd></div> : null;
}

export const FactList = ({ children }: { children: ReactNode }) => <dl className={styles.facts}>{children}</dl>;

export function Facts({ organization }: { organization: OrganizationShown }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { names, identifiers, country, region, reach, ownership, categories, website } = organization;
  const safe = website !== null && /^https?:\/\//i.test(website);
  return (
    <FactList>
      <Fact term={t('stakeholders.otherNames')}>{names.nodes.map(({ kind, name }) => <bdi key={kind + name} className={styles.item}>{name}</bdi>)}</Fact>
      <Fact term={t('stakeholders.country')}>{format.country(country)}</Fact>
      <Fact term={t('stakeholders.region')}>{region && t(`FaoRegion.${region}`)}</Fact>
      <Fact term={t('stakeholders.reach')}>{reach && t(`OrganizationReach.${reach}`)}</Fact>
      <Fact term={t('stakeholders.ownership')}>{ownership && t(`OrganizationOwnership.${ownership}`)}</Fact>
      <Fact term={t('stakeholders.category')}>{categories.map((category) => t(`OrganizationCategory.${category}`)).join(', ')}</Fact>
      <Fact term={t('stakeholders.identifiers')}>{identifiers.nodes.map(({ kind, value }) => <span key={value} className={styles.item}>{kind} {value}</span>)}</Fact>
      <Fact term={t('stakeholders.website')}>{safe ? <a href={website} rel="noreferrer">{website}</a> : website}</Fact>
    </FactList>
  );
}
