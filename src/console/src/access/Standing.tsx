import { useTranslation } from 'react-i18next';
import { Mark } from '../display/Mark';
import { useFormats } from '../languages/useFormats';
import { standing } from './roles';

/** How an account stands, and until when it is locked. */
export function Standing({ user }: { user: { closedAt: string | null; lockedUntil: string | null } }) {
  const { t } = useTranslation();
  const format = useFormats();
  const state = standing(user);
  return (
    <Mark shape={state === 'open' ? 'full' : state === 'locked' ? 'triangle' : 'dash'} tone={state === 'open' ? 'good' : state === 'locked' ? 'wait' : 'quiet'}>
      {t(`users.${state}`)}{state === 'locked' && ` · ${format.moment(user.lockedUntil!)}`}{state === 'closed' && ` · ${format.day(user.closedAt)}`}
    </Mark>
  );
}
