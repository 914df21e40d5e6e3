import { useEffect } from 'react';

/** The key that logs an interaction from anywhere outside of a field. */
export const logKey = 'i';

const kept = 'log-key';

export const hasLogKey = () => localStorage.getItem(kept) !== 'off';

export const keepLogKey = (on: boolean) => localStorage.setItem(kept, on ? 'on' : 'off');

export function useLogKey(active: boolean, press: () => void) {
  useEffect(() => {
    if (!active) return undefined;
    const listen = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.key !== logKey || event.ctrlKey || event.metaKey || event.altKey || !hasLogKey()) return;
      if (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], [role="dialog"]')) return;
      event.preventDefault();
      press();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [active, press]);
}
