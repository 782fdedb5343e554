import type { i18n } from 'i18next'
import { createContext, type ReactNode, useContext } from 'react'
import { I18nextProvider } from 'react-i18next'
import { createFormat, type Format } from './format'
import type { Locale } from './locales'
import { createTranslate, type Translate } from './translate'

interface LocaleValue {
  locale: Locale
  t: Translate
  format: Format
}

const LocaleContext = createContext<LocaleValue | null>(null)

interface LocaleProviderProps {
  locale: Locale
  i18n: i18n
  children: ReactNode
}

/** Gives the pages below it their texts and formatters. `i18n` comes from `getI18n(locale)` on the server. */
export function LocaleProvider({ locale, i18n, children }: LocaleProviderProps) {
  const value = { locale, t: createTranslate(i18n), format: createFormat(locale) }
  return (
    <LocaleContext.Provider value={value}>
      <I18nextProvider i18n={i18n}>{children}</I18nextProvider>
    </LocaleContext.Provider>
  )
}

export function useT(): Translate {
  return useLocaleValue().t
}

export function useLocale(): Locale {
  return useLocaleValue().locale
}

export function useFormat(): Format {
  return useLocaleValue().format
}

function useLocaleValue(): LocaleValue {
  const value = useContext(LocaleContext)
  if (!value) throw new Error('LocaleProvider is missing above this component')
  return value
}
