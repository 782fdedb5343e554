import type { ReactNode } from 'react'
import { useLocale, useT } from '~/i18n/react'
import { writeSaid, writeShown } from '~/i18n/write-shown'
import type { Shown } from '~/lib/shown'
import type { TextKey } from '~/lib/text-key'
import { FreeText } from '../content/free-text'

type Texts = Readonly<Record<string, string>>

/** Says a text of a definition, or one of the catalogues. */
export function useSaid(): (said: Texts | { key: TextKey }) => string {
  const t = useT()
  const locale = useLocale()
  return (said) => writeSaid(said, { locale, t })
}

/** Writes a value as the language of the page writes it: a list as one, a text that somebody typed as hers. */
export function useShown(): (value: Shown) => ReactNode {
  const t = useT()
  const locale = useLocale()
  return function show(value): ReactNode {
    if (value.kind === 'text') return <FreeText of={value.text} />
    if (value.kind === 'line') {
      return (
        <>
          <span className="muted">{writeSaid(value.label, { locale, t })}</span> {show(value.value)}
        </>
      )
    }
    if (value.kind !== 'list') return writeShown(value, { locale, t })
    return (
      <ul>
        {value.items.map((item, index) => (
          <li key={index}>{show(item)}</li>
        ))}
      </ul>
    )
  }
}
