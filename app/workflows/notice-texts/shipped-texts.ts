import type { Template } from '~/domains/notifications/index.server'
import { type NoticePart, type NoticeTexts, noticeParts } from '~/domains/notifications/schema'
import { contentLocales, type Locale } from '~/i18n/locales'
import { templateName } from '~/i18n/messages/message-renderer.server'
import { getTexts } from '~/i18n/translator.server'

/** The program's own words of a message; null for one that has plural forms, which only the program writes. */
export function shippedTexts(template: Template): NoticeTexts | null {
  const texts = contentLocales.map((locale) => [locale, partsOf(locale, template)] as const)
  if (texts.some(([, parts]) => parts === null)) return null
  return Object.fromEntries(texts) as NoticeTexts
}

function partsOf(locale: Locale, template: Template): Record<NoticePart, string> | null {
  const all = getTexts(locale, `notifications.${templateName(template)}`)
  const parts = noticeParts.map((part) => [part, all[part]] as const)
  return parts.every(([, text]) => typeof text === 'string')
    ? (Object.fromEntries(parts) as Record<NoticePart, string>)
    : null
}

const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/g

/** Names of the placeholders of a text. */
export function findPlaceholders(text: string): string[] {
  return [...text.matchAll(placeholder)].map(([, name = '']) => name)
}

/** The placeholders that a message can fill: those that the program's words have, in whatever form. */
export function placeholdersOf(shipped: NoticeTexts): string[] {
  const texts = Object.values(shipped).flatMap((parts) => Object.values(parts))
  return [...new Set(texts.flatMap(findPlaceholders))].sort()
}
