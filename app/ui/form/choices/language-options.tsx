import { localeNames, locales } from '~/i18n/locales'
import type { ChoiceOption } from './choice'

/** The languages of the portal to choose from, each named in itself. */
export const languageOptions: readonly ChoiceOption[] = locales.map((code) => ({
  value: code,
  label: <span lang={code}>{localeNames[code].full}</span>,
}))
