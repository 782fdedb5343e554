import { type ShopInput, shopInput, story } from '~/domains/market/schema'
import { firstMessage, type ParsedForm, parseForm } from '~/http/forms.server'
import { type Locale, locales } from '~/i18n/locales'
import { fillOtherScript } from '~/i18n/uzbek/fill-other-script'
import { cleanLine } from '~/lib/typed/clean'
import type { FormMessage } from '~/ui/form/page/form-reply'

/** Reads the form of a shop: stories by language, of which one is needed; the other Uzbek script is made where it is empty. */
export function readShopForm(form: FormData, pageLocale: Locale): ParsedForm<ShopInput> {
  const parsed = parseForm(form, shopInput)
  const stories = readStories(form, pageLocale)
  const errors = { ...(parsed.ok ? {} : parsed.reply.errors), ...stories.errors }
  if (!parsed.ok || Object.keys(errors).length > 0) return { ok: false, reply: { errors } }
  const { texts: about, made } = fillOtherScript(stories.texts)
  return { ok: true, value: { ...parsed.value, about, aboutMade: made ? [made] : [] } }
}

function readStories(form: FormData, pageLocale: Locale) {
  const typed = locales.map((locale) => [locale, String(form.get(`story-${locale}`) ?? '')] as const)
  const written = typed.filter(([, text]) => cleanLine(text))
  const texts: Partial<Record<Locale, string>> = {}
  const errors: Record<string, FormMessage> = {}
  if (written.length === 0) errors[`story-${pageLocale}`] = { key: 'seller.error.story.missing' }
  for (const [locale, text] of written) {
    const read = story.safeParse(text)
    if (read.success) texts[locale] = read.data
    else errors[`story-${locale}`] = firstMessage(read.error.issues)
  }
  return { texts, errors }
}
