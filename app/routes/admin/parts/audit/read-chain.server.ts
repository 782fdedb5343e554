import { auditKinds } from '~/domains/audit/index.server'
import { locales } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { fuzzyFold } from '~/i18n/uzbek/search-fold'

/** A chain as the log names it; its kind also by the word that any page shows: the hint of one language fits all. */
export function readChain(typed: string): string {
  const [word = '', id] = typed.split(/\s*:\s*/, 2)
  const kind = kindOfWord(word) ?? word.toLowerCase()
  return id === undefined ? kind : `${kind}:${id.toLowerCase()}`
}

function kindOfWord(word: string): string | null {
  const folded = fuzzyFold(word)
  const isSaid = (said: string) => fuzzyFold(said) === folded
  const kind = auditKinds.find(
    (one) => isSaid(one) || locales.some((locale) => isSaid(getT(locale)(`admin.audit.kind.${one}`))),
  )
  return kind ?? null
}
