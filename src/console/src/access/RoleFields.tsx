import { useTranslation } from 'react-i18next';
import type { Role } from '../api/documents';
import type { Typed } from '../writes/DeedForm';
import styles from './Users.module.css';
import { roles } from './roles';

/** The roles that were ticked. */
export const typedRoles = (typed: Typed): Role[] => roles.filter((role) => typed(`role ${role}`) !== null);

/** The roles that an account can have, those that it has ticked. */
export function RoleFields({ given = [] }: { given?: readonly Role[] }) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.rights}>
      <legend>{t('users.roles')}</legend>
      {roles.map((role) => <label key={role}><input type="checkbox" name={`role ${role}`} defaultChecked={given.includes(role)} /> {t(`Role.${role}`)}</label>)}
    </fieldset>
  );
}
