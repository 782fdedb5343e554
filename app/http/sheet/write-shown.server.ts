import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import type { Shown } from '~/lib/shown'

/** A value as one line of a sheet writes it. */
export function writeShown(locale: Locale, value: Shown): string {
  const t = getT(locale)
  const { dateLong, phone, money, number, list } = createFormat(locale)
  switch (value.kind) {
    case 'key':
      return t(value.key)
    case 'texts':
      return value.texts[locale] ?? ''
    case 'day':
      return dateLong(value.day)
    case 'phone':
      return phone(value.digits)
    case 'money':
      return money(value.tiyin)
    case 'number':
      return number(value.number)
    case 'list':
      return list(value.items.map((item) => writeShown(locale, item)))
    case 'text':
      return value.text
  }
}
