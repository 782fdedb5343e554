import type { Locale } from '~/i18n/locales'
import type { TextRequestStatus } from '~/platform/prisma/enums'

/** Into what a text is put; the other Uzbek script is made of this one. */
export const textTargets = ['uz-Latn', 'ru', 'en'] as const satisfies readonly Locale[]
export type TextTarget = (typeof textTargets)[number]

/** So many of one shop stand open, and so many has one editor in hand: example values. */
export const mostOpenTexts = 10
export const mostTakenTexts = 3

/** Days that a text waits in the queue, with its editor and for its seller, where no parameter says otherwise (example values). */
export const textDays = { asked: 60, taken: 7, handed: 14 } as const

/** What is not over. */
export const openTexts = ['asked', 'taken', 'handed'] as const satisfies readonly TextRequestStatus[]

const languageOf = (locale: string) => locale.slice(0, 2)

/** The languages in which nothing is written yet by the seller herself. */
export function targetsOf(written: readonly string[]): TextTarget[] {
  return textTargets.filter((target) => !written.some((locale) => languageOf(locale) === languageOf(target)))
}
