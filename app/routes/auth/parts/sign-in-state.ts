import type { Locale } from '~/i18n/locales'

/** What a browser keeps of a sign-in under way. */
export interface SignInState {
  /** Known to this browser and OneID only. */
  state: string
  /** Where she was going; empty when nowhere. */
  next: string
  locale: Locale
}
