import { keyOf } from '~/lib/text-key'
import { createFormat } from '../format'
import { defaultLocale, isLocale, type Locale } from '../locales'
import { fillText } from '../translate'
import { getT } from '../translator.server'

interface Letter {
  /** Key prefix of the texts, `notifications.applicationSubmitted`. */
  template: string
  locale: string
  /**
   * `…Tiyin` fills the placeholder without that ending as money, `…On` and `…At` as a date, `…Moment` with its time;
   * `centre.ru` fills `{{centre}}` in that language alone.
   */
  variables: Record<string, string | number>
  /** An administrator's own words in place of the catalogues'. */
  texts?: OwnTexts | null
  /** Absolute address that the e-mail ends with; an SMS has an order's page, or else its site, where there is room. */
  link: string
}

type OwnTexts = Record<Locale, Record<Part, string>>
type Part = 'subject' | 'sms' | 'email' | 'notice'
type Said = Pick<Letter, 'template' | 'texts'>

/** One form of a message in one language, filled in. */
function say(
  locale: Locale,
  part: Part,
  { template, texts }: Said,
  values: Record<string, string | number>,
): string {
  const own = texts?.[locale][part]
  return own === undefined
    ? getT(locale)(keyOf('notifications', templateName(template), part), values)
    : fillText(locale, own, values)
}

/** What a template's texts stand under. It is kept with the message, and may be older than the program. */
export function templateName(template: string): string {
  return template.slice('notifications.'.length)
}

/** A message in every form it is sent in. */
export function renderMessage(letter: Letter): {
  subject: string
  sms: string
  email: string
  notice: string
} {
  const locale = isLocale(letter.locale) ? letter.locale : defaultLocale
  const t = getT(locale)
  const values = formatVariables(locale, letter.variables)
  return {
    subject: say(locale, 'subject', letter, values),
    sms: renderSms(locale, letter),
    email: t('notifications.email', {
      text: say(locale, 'email', letter, values),
      link: letter.link,
    }),
    notice: renderNotice(locale, letter),
  }
}

/** The sentence shown in the portal, in the language of the page. */
export function renderNotice(
  locale: Locale,
  { variables, ...said }: Omit<Letter, 'link' | 'locale'>,
): string {
  return say(locale, 'notice', said, formatVariables(locale, variables))
}

// Uzbek goes in plain Latin letters: ʻ or Cyrillic would shorten a part from 160 to 70 characters. Russian stays
// Cyrillic, for Russian in Latin letters is hard to read.
function renderSms(locale: Locale, { link, ...letter }: Letter): string {
  const text = smsText(locale, letter)
  return (
    addressesOf(link)
      .map((address) => `${text} ${address}`)
      .find(isOnePart) ?? text
  )
}

/** An SMS as it is sent, without the address that it ends with where there is room. */
export function smsText(locale: Locale, { variables, ...said }: Omit<Letter, 'link' | 'locale'>): string {
  const smsLocale = smsLocaleOf(locale)
  return say(smsLocale, 'sms', said, smsValues(smsLocale, variables))
    .replace(/[ʻʼ‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u00A0\u202F]/g, ' ')
    .replace(/[–—]/g, '-')
}

const smsLocaleOf = (locale: Locale): Locale => (locale === 'uz-Cyrl' ? 'uz-Latn' : locale)

/** What fills the placeholders of an SMS: dates are short there. */
export function smsValues(locale: Locale, variables: Letter['variables']): Record<string, string> {
  const values = formatVariables(locale, variables, 'dateShort')
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
}

/** What an SMS can end with, the best first: an order's page, which a guest opens by its number, else the site. */
function addressesOf(link: string): string[] {
  const { host, pathname } = new URL(link)
  return /\/orders\/HB-/.test(pathname) ? [host + pathname, host] : [host]
}

/** 160 characters of ASCII, or 70 of anything else (UCS-2): more is paid as two messages and may come in two. */
export function isOnePart(sms: string): boolean {
  return sms.length <= (/^[\x20-\x7e]*$/.test(sms) ? 160 : 70)
}

function formatVariables(
  locale: Locale,
  variables: Letter['variables'],
  date: 'dateLong' | 'dateShort' = 'dateLong',
): Record<string, string | number> {
  const format = createFormat(locale)
  return Object.fromEntries(
    Object.entries(variables)
      .flatMap(([name, value]) => {
        const [said, of] = name.split('.')
        return of && of !== locale ? [] : [[said ?? name, value] as const]
      })
      .map(([name, value]) => {
        if (name.endsWith('Tiyin')) return [name.slice(0, -'Tiyin'.length), format.money(String(value))]
        if (name.endsWith('Moment')) return [name.slice(0, -'Moment'.length), format.dateTime(String(value))]
        if (/(On|At)$/.test(name)) return [name.slice(0, -2), format[date](String(value))]
        return [name, value]
      }),
  )
}
