import { guessLanguage } from '~/i18n/guess-language'
import { useLocale } from '~/i18n/react'

/** What a person typed, as it was typed, marked with its language so that it is read aloud in its own voice. */
export function FreeText({ of }: { of: string }) {
  return (
    <span className="whitespace-pre-line" lang={guessLanguage(of, useLocale())}>
      {of}
    </span>
  )
}
