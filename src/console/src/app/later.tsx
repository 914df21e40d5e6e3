import { type ComponentType, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../api/Failure';
import { Page } from '../display/Page';

/** What is fetched when it is first shown; where it does not arrive, that is said in its place. */
export const later = <Props,>(load: () => Promise<{ default: ComponentType<Props> }>) => lazy<ComponentType<Props>>(() => load().catch(() => ({ default: Unreached })));

function Unreached() {
  const { t } = useTranslation();
  // Scripts and styles that failed once are fetched again by a new load only, and the server may have others by now.
  const again = () => void fetch('/').then(({ ok }) => { if (ok) window.location.reload(); }, () => undefined);
  return <Page title={t('failure.page')}><Failure again={again} /></Page>;
}
