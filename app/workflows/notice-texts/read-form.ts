import { type NoticePart, type NoticeTexts, noticeParts } from '~/domains/notifications/schema'
import { contentLocales, type Locale } from '~/i18n/locales'
import { messageToCyrillic } from '~/i18n/uzbek/message-to-cyrillic'
import { cleanText } from '~/lib/typed/clean'

/** The field of one form of a message in one language. */
export function fieldOf(locale: Locale, part: NoticePart): string {
  return `${locale}-${part}`
}

/** What was typed of a message's words; Cyrillic that was left empty is made from the Latin. */
export function readTextForm(form: FormData): NoticeTexts {
  const typed = (locale: Locale, part: NoticePart) => cleanText(String(form.get(fieldOf(locale, part)) ?? ''))
  return Object.fromEntries(
    contentLocales.map((locale) => [
      locale,
      Object.fromEntries(
        noticeParts.map((part) => {
          const text = typed(locale, part)
          if (locale !== 'uz-Cyrl') return [part, text]
          const latin = typed('uz-Latn', part)
          return [part, part === 'sms' ? latin : text || messageToCyrillic(latin)]
        }),
      ),
    ]),
  ) as NoticeTexts
}
