import { useTranslation } from 'react-i18next';
import { useFormats } from '../languages/useFormats';
import { ScreeningMark } from '../relationships/states';
import { Fact, FactList, lines } from '../stakeholders/Facts';
import type { OrganizationShown } from '../stakeholders/OrganizationPage';

/** How an organization stands with the lists: by which versions, since when and until when. */
export function ScreeningOf({ screening }: { screening: OrganizationShown['screening'] }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { state, screenedAt, validUntil, lists } = screening;
  return (
    <FactList>
      <Fact term={t('relationships.state')}><ScreeningMark state={state} /></Fact>
      <Fact term={t('screening.screenedAt')}>{format.day(screenedAt)}</Fact>
      <Fact term={t('screening.validUntil')}>{format.day(validUntil)}</Fact>
      <Fact term={t('screening.lists')}>{lines(lists.map(({ kind, number, listDate }) => `${kind} ${number}, ${format.day(listDate)}`))}</Fact>
    </FactList>
  );
}
