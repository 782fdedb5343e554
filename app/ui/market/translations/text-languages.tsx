import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'

/** From which language into which. */
export function TextLanguages({ fromLocale, toLocale }: { fromLocale: string; toLocale: string }) {
  const t = useT()
  const name = (locale: string) => t(keyOf('translations.language', locale))
  return <>{t('translations.pair', { from: name(fromLocale), to: name(toLocale) })}</>
}
