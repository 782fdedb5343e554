import type { Shown } from '~/lib/shown'
import { createFormat } from './format'
import type { Locale } from './locales'
import type { Translate } from './translate'

/** A value as one line writes it in a language. */
export function writeShown(value: Shown, { locale, t }: { locale: Locale; t: Translate }): string {
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
      return list(value.items.map((item) => writeShown(item, { locale, t })))
    case 'text':
      return value.text
  }
}
