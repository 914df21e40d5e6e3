import { createContext } from 'react';

/** Asks for what the page shows once more. After a deed the cache does so too, but not while an older answer is still on its way. */
export const AskAgain = createContext<() => void>(() => undefined);
