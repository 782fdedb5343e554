import { z } from 'zod'
import { contentLocales } from '~/i18n/locales'

/** The forms in which a message is told. */
export const noticeParts = ['subject', 'sms', 'email', 'notice'] as const
export type NoticePart = (typeof noticeParts)[number]

const parts = z.record(z.enum(noticeParts), z.string())

/** The words of one message in every language. */
export const noticeTexts = z.record(z.enum(contentLocales), parts)
export type NoticeTexts = z.output<typeof noticeTexts>
