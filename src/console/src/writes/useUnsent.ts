import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

const open = () => [...document.querySelectorAll<HTMLFormElement>('form[data-unsent]')];

/** Asks before a page is left on which something was typed and not sent: by a link, by going back, or by closing it. */
export function useUnsent() {
  const { t } = useTranslation();
  useEffect(() => {
    const stays = () => {
      if (open().length === 0 || window.confirm(t('writes.unsent'))) {
        open().forEach((form) => delete form.dataset.unsent);
        return false;
      }
      return true;
    };
    // In the first phase, before a link is followed.
    const click = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
      if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || link.target === '_blank' || link.hasAttribute('download') || link.pathname === window.location.pathname) return;
      if (stays()) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    const back = (event: Event) => { if ('navigationType' in event && event.navigationType === 'traverse' && event.cancelable && stays()) event.preventDefault(); };
    const close = (event: BeforeUnloadEvent) => { if (open().length > 0) event.preventDefault(); };
    const history = 'navigation' in window ? (window.navigation as EventTarget) : undefined;
    document.addEventListener('click', click, true);
    window.addEventListener('beforeunload', close);
    history?.addEventListener('navigate', back);
    return () => {
      document.removeEventListener('click', click, true);
      window.removeEventListener('beforeunload', close);
      history?.removeEventListener('navigate', back);
    };
  }, [t]);
}
