import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const locales: Record<string, string> = { ar: 'ar-EG-u-nu-latn', zh: 'zh-CN', en: 'en-GB', fr: 'fr-FR', ru: 'ru-RU', es: 'es-ES' };

/** Days, numbers and countries as the chosen language writes them. */
export function useFormats() {
  const { i18n } = useTranslation();
  return useMemo(() => formats(i18n.language), [i18n.language]);
}

export function formats(language: string) {
  const locale = locales[language] ?? 'en-GB';
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  return {
    day: (value: string | null) => (value === null ? '' : day.format(new Date(value))),
    month: (value: string) => month.format(new Date(value)).replaceAll(' ', '\u00a0'),
    moment: (value: string) => `${moment.format(new Date(value))} UTC`,
    number: (value: number) => number.format(value),
    percent: (value: number) => percent.format(value / 100),
    money: (amount: number, currency: string) => new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount),
    size: (bytes: number) => new Intl.NumberFormat(locale, { style: 'unit', unit: bytes < 1_048_576 ? 'kilobyte' : 'megabyte', maximumFractionDigits: 1 }).format(bytes / (bytes < 1_048_576 ? 1024 : 1_048_576)),
    country: (code: string | null) => (code === null ? '' : countries.of(code) ?? code),
  };
}

/** A day some days from today, as the API writes days. */
export const inDays = (days: number, now = new Date()) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days)).toISOString().slice(0, 10);
