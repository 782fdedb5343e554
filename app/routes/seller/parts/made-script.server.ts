import { createHash } from 'node:crypto'
import type { OwnProduct } from '~/domains/market/index.server'
import type { ProductTextInput } from '~/domains/market/schema'
import { type FormReply, typedValues } from '~/http/forms.server'

/**
 * A product on sale is changed the moment it is saved, so a text that was made of the other script, and reads otherwise
 * than before, is shown to the seller first. Null when there is none, or the form says that she saw this one.
 */
export function askAboutMade(
  form: FormData,
  product: OwnProduct,
  texts: readonly ProductTextInput[],
): FormReply | null {
  const made = texts.find(({ isMade }) => isMade)
  if (!made || product.status !== 'published') return null
  const before = product.texts.find(({ locale }) => locale === made.locale)
  if (before?.name === made.name && before.description === made.description) return null
  const seen = createHash('sha256').update(`${made.name}\n${made.description}`).digest('base64url')
  if (form.get('seenScript') === seen) return null
  const shown = { madeLocale: made.locale, madeName: made.name, madeDescription: made.description }
  return { values: { ...typedValues(form), ...shown, seenScript: seen }, errors: {} }
}
