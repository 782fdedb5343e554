import type { PersonName } from '~/lib/people/person-name'
import { formatPhone } from '~/lib/people/phone'
import { maskPinfl } from '~/lib/people/pinfl'
import type { Locale } from './locales'
import { nameInScript } from './show-in-script'

export interface PersonFormat {
  /**
   * full: `Karimova Nodira Anvar qizi` (en: `Nodira Anvar qizi Karimova`);
   * short: `Karimova N. A.` (en: `N. A. Karimova`). In the script of the reader: `Каримова Нодира`.
   */
  personName: (name: PersonName, style?: 'full' | 'short') => string
  /** The full name letter by letter as the register gave it: for forms, and to stand beside `personName`. */
  registerName: (name: PersonName) => string
  /** A name of a maker, a workshop or whatever else has one, in the script of the reader. */
  name: (name: string) => string
  /** `998901234567` -> `+998 90 123 45 67`. */
  phone: (digits: string) => string
  /** First digit and last two: `3***********33`. */
  pinflMask: (pinfl: string) => string
}

export function createPersonFormat(locale: Locale): PersonFormat {
  const isFamilyFirst = locale !== 'en'
  const join = (name: PersonName, style: 'full' | 'short', spell: (part: string) => string) => {
    const own = [name.given, name.patronymic ?? ''].map((part) => spell(part.trim())).filter(Boolean)
    const others = (style === 'short' ? own.map(initial) : own).join(style === 'short' ? '\u00A0' : ' ')
    const family = spell(name.family.trim())
    return (isFamilyFirst ? [family, others] : [others, family])
      .filter(Boolean)
      .join(style === 'short' ? '\u00A0' : ' ')
  }
  const inScript = (part: string) => nameInScript(part, locale)
  return {
    personName: (name, style = 'full') => join(name, style, inScript),
    registerName: (name) => join(name, 'full', (part) => part),
    name: inScript,
    phone: formatPhone,
    pinflMask: maskPinfl,
  }
}

/** Sh, Ch, Oʻ and Gʻ are single letters of the Uzbek Latin alphabet. */
function initial(part: string): string {
  return `${/^(?:[SC]h|[OG][ʻ‘'])/iu.exec(part)?.[0] ?? [...part][0] ?? ''}.`
}
