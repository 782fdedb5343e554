import { formatPhone } from '~/lib/phone'
import { maskPinfl } from '~/lib/pinfl'
import type { Locale } from './locales'

export interface PersonName {
  family: string
  given: string
  patronymic?: string | null
}

export interface PersonFormat {
  /**
   * full: `Karimova Nodira Anvar qizi` (en: `Nodira Anvar qizi Karimova`);
   * short: `Karimova N. A.` (en: `N. A. Karimova`). Letters stay as the register gave them.
   */
  personName: (name: PersonName, style?: 'full' | 'short') => string
  /** `998901234567` -> `+998 90 123 45 67`. */
  phone: (digits: string) => string
  /** First digit and last two: `3***********33`. */
  pinflMask: (pinfl: string) => string
}

export function createPersonFormat(locale: Locale): PersonFormat {
  const isFamilyFirst = locale !== 'en'
  return {
    personName: (name, style = 'full') => {
      const own = [name.given, name.patronymic ?? ''].map((part) => part.trim()).filter(Boolean)
      const others = (style === 'short' ? own.map(initial) : own).join(style === 'short' ? '\u00A0' : ' ')
      return (isFamilyFirst ? [name.family.trim(), others] : [others, name.family.trim()])
        .filter(Boolean)
        .join(style === 'short' ? '\u00A0' : ' ')
    },
    phone: formatPhone,
    pinflMask: maskPinfl,
  }
}

/** Sh, Ch, Oʻ and Gʻ are single letters of the Uzbek Latin alphabet. */
function initial(part: string): string {
  return `${/^(?:[SC]h|[OG][ʻ‘'])/iu.exec(part)?.[0] ?? [...part][0] ?? ''}.`
}
