import type { TextKey } from '~/lib/text-key'
import type { Locale } from './locales'
import type { Translate } from './translate'

const samples = [0, 1, 2, 3, 5, 11, 21, 1.5]

/**
 * Every plural form of a text for a script in the browser, which counts while somebody types and puts its number in
 * place of `{n}` (the text's placeholder is `shown`). `Intl.PluralRules` there chooses the same form.
 */
export function listPluralForms(t: Translate, locale: Locale, key: TextKey): Record<string, string> {
  const rules = new Intl.PluralRules(locale)
  return Object.fromEntries(
    samples.map((count) => [rules.select(count), t(key, { count, shown: '{n}' })] as const),
  )
}
