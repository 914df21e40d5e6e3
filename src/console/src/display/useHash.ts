import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** Goes to the section that the address names, once the page is there. */
export function useHash(ready: boolean) {
  const { hash, key } = useLocation();
  useEffect(() => {
    const section = ready && hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    section?.scrollIntoView({ block: 'start' });
    section?.focus({ preventScroll: true });
  }, [ready, hash, key]);
}
