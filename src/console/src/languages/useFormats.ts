import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const locales: Record<string, string> = { ar: 'ar-EG-u-nu-latn', zh: 'zh-CN', en: 'en-GB', fr: 'fr-FR', ru: 'ru-RU', es: 'es-ES' };

/** Days, numbers and countries as the chosen language writes them. */
export function useFormats() {
  const { i18n } = useTranslation();
  return useMemo(() => formats(i18n.language), [i18n.language]);
}

/** Words that no line is broken between. */
const whole = (words: string) => words.replaceAll(' ', '\u00a0');

export function formats(language: string) {
  const locale = locales[language] ?? 'en-GB';
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const tongues = new Intl.DisplayNames(locale, { type: 'language' });
  const dayOf = (value: string | null) => (value === null ? '' : whole(day.format(new Date(value))));
  return {
    day: dayOf,
    /** From one day to another; either may be open. */
    period: (from: string | null, to: string | null) => (from === null ? (to === null ? '' : `–\u00a0${dayOf(to)}`) : `${dayOf(from)}\u00a0– ${dayOf(to)}`.trim()),
    month: (value: string) => whole(month.format(new Date(value))),
    // A line may end between the day and the hour.
    moment: (value: string) => whole(`${moment.format(new Date(value))} UTC`).replace(/\u00a0(?=\d\d:\d\d)/, ' '),
    // What somebody waits for comes by his own clock; not a second too early.
    clock: (seconds: number) => clock.format(new Date(Math.ceil((Date.now() + seconds * 1000) / 60_000) * 60_000)),
    number: (value: number) => number.format(value),
    percent: (value: number) => percent.format(value / 100),
    money: (amount: number, currency: string) => new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount),
    size: (bytes: number) => new Intl.NumberFormat(locale, { style: 'unit', unit: bytes < 1_048_576 ? 'kilobyte' : 'megabyte', maximumFractionDigits: 1 }).format(bytes / (bytes < 1_048_576 ? 1024 : 1_048_576)),
    country: (code: string | null) => (code === null ? '' : countries.of(code) ?? code),
    language: (code: string) => tongues.of(code) ?? code,
  };
}

/** A day some days from today, as the API writes days. */
export const inDays = (days: number, now = new Date()) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days)).toISOString().slice(0, 10);
