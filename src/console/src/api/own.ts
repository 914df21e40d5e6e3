/** What says that a request is our own page's: no form or script of another site can send it together with our cookie. */
export const own = { 'GraphQL-Preflight': '1' };
