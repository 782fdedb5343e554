import type { Shown } from '~/lib/shown'
import type { TextKey } from '~/lib/text-key'
import { createFormat, type Format } from './format'
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
    case 'line':
      return t('questions.line', {
        label: writeSaid(value.label, { locale, t }),
        value: writeShown(value.value, { locale, t }),
      })
    case 'text':
      return value.text
  }
}

/** What fills the places of a rule's text: days as the language writes them, everything else as it stands. */
export function writeValues(
  values: Readonly<Record<string, string>>,
  { dateLong }: Pick<Format, 'dateLong'>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      /^\d{4}-\d{2}-\d{2}$/.test(value) ? dateLong(value) : value,
    ]),
  )
}

/** A text of a definition, or one of the catalogues. */
export function writeSaid(
  said: { key: TextKey } | Readonly<Record<string, string>>,
  { locale, t }: { locale: Locale; t: Translate },
): string {
  return isKey(said) ? t(said.key) : (said[locale] ?? '')
}

function isKey(said: { key: TextKey } | Readonly<Record<string, string>>): said is { key: TextKey } {
  return 'key' in said
}
