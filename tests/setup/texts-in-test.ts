import type { Texts } from '~/domains/questions/schema'

/** One text in every language. */
export const names = (text: string): Texts => ({ 'uz-Latn': text, 'uz-Cyrl': text, ru: text, en: text })
