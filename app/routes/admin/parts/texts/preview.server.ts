import type { Template } from '~/domains/notifications/index.server'
import { type NoticeTexts, samplesOf } from '~/domains/notifications/schema'
import { type ContentLocale, contentLocales } from '~/i18n/locales'
import { renderMessage, smsValues } from '~/i18n/messages/message-renderer.server'
import { env } from '~/platform/env.server'
import { mostInPart, renderSms } from '~/workflows/notice-texts/check-texts'
import type { SmsFacts } from './text-form'
import type { PreviewTexts } from './text-preview'

/** A message with example data as it reaches people; null: in the program's own words. */
export function previewOf(template: Template, texts: NoticeTexts | null): PreviewTexts {
  const variables = samplesOf(template)
  return Object.fromEntries(
    contentLocales.map((locale) => {
      const link = `${env().PUBLIC_ORIGIN}/${locale}/account/notices`
      return [locale, renderMessage({ template, locale, variables, link, texts })]
    }),
  ) as PreviewTexts
}

/** How much of one part the SMS of each language takes now. Cyrillic is told in Latin letters. */
export function smsFactsOf(
  template: Template,
  texts: NoticeTexts | null,
): Partial<Record<ContentLocale, SmsFacts>> {
  return Object.fromEntries(
    contentLocales
      .filter((locale) => locale !== 'uz-Cyrl')
      .map((locale) => {
        const sms = renderSms(locale, template, texts)
        const facts = { values: smsValues(locale, samplesOf(template)), length: sms.length }
        return [locale, { ...facts, most: mostInPart(sms) }]
      }),
  )
}
