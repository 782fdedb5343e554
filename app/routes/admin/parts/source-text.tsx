import { useLocale } from '~/i18n/react'
import { showInScript } from '~/i18n/show-in-script'

/** Where a value is from: written in Uzbek, as the acts are, and shown in the script of an Uzbek page. */
export function SourceText({ text }: { text: string }) {
  const { text: shown, lang } = showInScript(text, useLocale())
  return <span lang={lang}>{shown}</span>
}
