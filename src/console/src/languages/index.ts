import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type en from './words/en.json';

/** The six languages of the United Nations, each under its own name. */
export const languages = { ar: 'العربية', zh: '中文', en: 'English', fr: 'Français', ru: 'Русский', es: 'Español' } as const;

export type Language = keyof typeof languages;

const kept = 'language';

const isLanguage = (code: string | null): code is Language => code !== null && code in languages;

export const direction = (language: string) => (language === 'ar' ? 'rtl' : 'ltr');

const wordsOf = (language: string): Promise<typeof en> => import(`./words/${language}.json`).then((words: { default: typeof en }) => words.default);

/** The words of a language, fetched when it is chosen. */
const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, _, done) => {
    wordsOf(language).then((words) => done(null, words), (error: Error) => done(error, null));
  },
};

export async function startLanguages(): Promise<void> {
  const asked = localStorage.getItem(kept);
  const first = isLanguage(asked) ? asked : navigator.languages.map((tag) => tag.split('-')[0]!).find(isLanguage);
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction(language);
  });
  await i18next.use(backend).use(initReactI18next).init({ lng: first ?? 'en', fallbackLng: false, supportedLngs: Object.keys(languages), interpolation: { escapeValue: false } });
}

/** Shows another language, once its words are there. */
export async function choose(language: string): Promise<void> {
  const words = await wordsOf(language).catch(() => null);
  if (!words) return;
  i18next.addResourceBundle(language, 'translation', words);
  localStorage.setItem(kept, language);
  await i18next.changeLanguage(language);
}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}
