import { createHash } from 'node:crypto'
import type { OwnProduct } from '~/domains/market/index.server'
import type { ProductTextInput } from '~/domains/market/schema'
import type { Locale } from '~/i18n/locales'

/** A text in the other script. `seen` says in the form that the seller has read this very one. */
export interface MadeText {
  locale: Locale
  name: string
  description: string
  seen: string
}

/**
 * A product on sale is changed the moment it is saved, so a text that was made of the other script, and reads otherwise
 * than before, is shown to the seller first. Null when there is none, or the form says that she saw this one.
 */
export function askAboutMade(
  form: FormData,
  product: OwnProduct,
  texts: readonly ProductTextInput[],
): MadeText | null {
  const made = texts.find(({ isMade }) => isMade)
  if (!made || product.status !== 'published') return null
  const before = product.texts.find(({ locale }) => locale === made.locale)
  if (before?.name === made.name && before.description === made.description) return null
  const seen = createHash('sha256').update(`${made.name}\n${made.description}`).digest('base64url')
  if (form.get('seenScript') === seen) return null
  const { locale, name, description } = made
  return { locale, name, description, seen }
}
