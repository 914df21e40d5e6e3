import { Children, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../languages/useFormats';
import styles from './Facts.module.css';
import type { OrganizationShown } from './OrganizationPage';

/** Term and description, side by side where there is room; neither where there is nothing to say. */
export function Fact({ term, children }: { term: string; children: ReactNode }) {
  return Children.toArray(children).some((one) => one !== '') ? <div><dt>{term}</dt><dd>{children}</dd></div> : null;
}

/** Several texts in any script, one below the other; nothing where there are none. */
export const lines = (texts: string[]) => (texts.length === 0 ? null : texts.map((text) => <bdi key={text} className={styles.item}>{text}</bdi>));

/** Where one can go from what stands above. */
export const After = ({ children }: { children: ReactNode }) => <p className={styles.after}>{children}</p>;

export const FactList = ({ children }: { children: ReactNode }) => <dl className={styles.facts}>{children}</dl>;

export function Facts({ organization }: { organization: OrganizationShown }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { name, names, country, region, reach, ownership, categories, website } = organization;
  const safe = website !== null && /^https?:\/\//i.test(website);
  return (
    <FactList>
      <Fact term={t('stakeholders.otherNames')}>{lines(names.nodes.map((other) => other.name).filter((other) => other !== name))}</Fact>
      <Fact term={t('stakeholders.country')}>{format.country(country)}</Fact>
      <Fact term={t('stakeholders.region')}>{region && t(`FaoRegion.${region}`)}</Fact>
      <Fact term={t('stakeholders.reach')}>{reach && t(`OrganizationReach.${reach}`)}</Fact>
      <Fact term={t('stakeholders.ownership')}>{ownership && t(`OrganizationOwnership.${ownership}`)}</Fact>
      <Fact term={t('stakeholders.category')}>{categories.map((category) => t(`OrganizationCategory.${category}`)).join(', ')}</Fact>
      <Fact term={t('stakeholders.website')}>{safe ? <a href={website} rel="noreferrer">{website}</a> : website}</Fact>
    </FactList>
  );
}
