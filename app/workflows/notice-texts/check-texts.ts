import type { Template } from '~/domains/notifications/index.server'
import { type NoticePart, type NoticeTexts, noticeParts, samplesOf } from '~/domains/notifications/schema'
import { contentLocales, type Locale } from '~/i18n/locales'
import { isOnePart, smsText } from '~/i18n/messages/message-renderer.server'
import { secretWords } from '~/i18n/messages/notice-words'
import { findTermFault } from '~/i18n/messages/termbase.server'
import type { TextKey } from '~/lib/text-key'
import { findPlaceholders, placeholdersOf } from './shipped-texts'

export interface TextFault {
  locale: Locale
  part: NoticePart
  error: TextKey
  details?: Record<string, string | number>
}

/** The most characters of each form, before its placeholders are filled in. */
export const mostOf: Record<NoticePart, number> = { subject: 120, sms: 200, email: 2000, notice: 400 }

/** What is wrong with the words of a message, one fault a form at most. */
export function findTextFaults(template: Template, texts: NoticeTexts, shipped: NoticeTexts): TextFault[] {
  const allowed = placeholdersOf(shipped)
  return contentLocales.flatMap((locale) =>
    noticeParts.flatMap((part): TextFault[] => {
      // An SMS in Uzbek goes in Latin letters to everybody.
      if (part === 'sms' && locale === 'uz-Cyrl') return []
      const fault =
        findShapeFault(part, texts[locale][part], shipped[locale][part], allowed) ??
        (part === 'sms' ? findSmsFault(locale, template, texts) : null) ??
        findWordFault(locale, template, part, texts[locale][part])
      return fault ? [{ locale, part, ...fault }] : []
    }),
  )
}

type Fault = Pick<TextFault, 'error' | 'details'>

function findShapeFault(part: NoticePart, text: string, own: string, allowed: string[]): Fault | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return { error: 'admin.texts.error.empty' }
  if ([...text].length > mostOf[part]) {
    return { error: 'admin.texts.error.tooLong', details: { most: mostOf[part] } }
  }
  const unknown = findPlaceholders(text).find((name) => !allowed.includes(name))
  if (unknown !== undefined) return { error: 'admin.texts.error.placeholder', details: { name: unknown } }
  if (/\{|\}|\$t\(/.test(text.replace(/\{\{[^{}]*\}\}/g, ''))) return { error: 'admin.texts.error.braces' }
  // Without the code the message is worth nothing, and without its number nobody knows what it is about.
  const lost = ['code', 'number'].find(
    (name) => findPlaceholders(own).includes(name) && !text.includes(`{{${name}}}`),
  )
  return lost ? { error: 'admin.texts.error.lost', details: { name: lost } } : null
}

function findSmsFault(locale: Locale, template: Template, texts: NoticeTexts): Fault | null {
  const sms = renderSms(locale, template, texts)
  if (!isOnePart(sms)) {
    return { error: 'admin.texts.error.smsLong', details: { length: sms.length, most: mostInPart(sms) } }
  }
  return sms.includes('1140') ? null : { error: 'admin.texts.error.no1140' }
}

/** The SMS with the longest values that occur, without the address that follows where there is room. */
export function renderSms(locale: Locale, template: Template, texts: NoticeTexts | null): string {
  return smsText(locale, { template, texts, variables: samplesOf(template) })
}

/** Characters of one part: a single other letter than ASCII makes it short. */
export function mostInPart(sms: string): number {
  return /^[\x20-\x7e]*$/.test(sms) ? 160 : 70
}

function findWordFault(locale: Locale, template: Template, part: NoticePart, text: string): Fault | null {
  const [secret] = part === 'sms' || part === 'subject' ? (secretWords.exec(text) ?? []) : []
  if (secret) return { error: 'admin.texts.error.secret', details: { word: secret } }
  const fault = findTermFault(locale, `${template}.${part}`, text)
  return fault && { error: 'admin.texts.error.term', details: fault }
}
