import type { ReactNode } from 'react'
import { useFormat, useLocale, useT } from '~/i18n/react'
import type { Shown } from '~/lib/shown'
import type { TextKey } from '~/lib/text-key'
import { FreeText } from '../content/free-text'

type Texts = Readonly<Record<string, string>>

/** Says a text of a definition, or one of the catalogues. */
export function useSaid(): (said: Texts | { key: TextKey }) => string {
  const t = useT()
  const locale = useLocale()
  return (said) => (isKey(said) ? t(said.key) : (said[locale] ?? ''))
}

/** Writes a value as the language of the page writes it. */
export function useShown(): (value: Shown) => ReactNode {
  const t = useT()
  const locale = useLocale()
  const { dateLong, phone, money, number } = useFormat()
  return function show(value): ReactNode {
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
        return (
          <ul>
            {value.items.map((item, index) => (
              <li key={index}>{show(item)}</li>
            ))}
          </ul>
        )
      case 'text':
        return <FreeText of={value.text} />
    }
  }
}

function isKey(said: Texts | { key: TextKey }): said is { key: TextKey } {
  return 'key' in said
}
