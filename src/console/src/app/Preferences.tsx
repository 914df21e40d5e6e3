import { type MantineColorScheme, NativeSelect, useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { choose, languages } from '../languages';
import styles from './Shell.module.css';
import { hasLogKey, keepLogKey } from './useLogKey';

const schemes: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];

/** How the console is shown to this browser: language, light or dark, and the one-key shortcut, which can be turned off. */
export function Preferences({ logs }: { logs: boolean }) {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [key, setKey] = useState(hasLogKey);
  return (
    <footer className={styles.foot}>
      <label>
        {t('app.language')}
        <NativeSelect
          size="xs" value={i18n.language} onChange={({ currentTarget }) => void choose(currentTarget.value)}
          data={Object.entries(languages).map(([value, label]) => ({ value, label }))}
        />
      </label>
      <label>
        {t('app.scheme')}
        <NativeSelect
          size="xs" value={colorScheme} onChange={({ currentTarget }) => setColorScheme(currentTarget.value as MantineColorScheme)}
          data={schemes.map((value) => ({ value, label: t(`app.schemes.${value}`) }))}
        />
      </label>
      {logs && (
        <label>
          <input type="checkbox" checked={key} onChange={({ currentTarget }) => { keepLogKey(currentTarget.checked); setKey(currentTarget.checked); }} />
          {t('interactions.key')}
        </label>
      )}
    </footer>
  );
}
