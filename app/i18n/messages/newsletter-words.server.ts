import type { Locale } from '../locales'
import { getT } from '../translator.server'

/** What the newsletter says besides its letters, of the catalogues. */
export const newsletterWords = {
  foot: (locale: Locale, links: { settings: string; end: string }) =>
    getT(locale)('newsletter.mail.foot', { ...links }),
  confirm: (locale: Locale, link: string) => ({
    subject: getT(locale)('newsletter.mail.confirmSubject'),
    text: getT(locale)('newsletter.mail.confirm', { link }),
  }),
  there: (locale: Locale, link: string) => ({
    subject: getT(locale)('newsletter.mail.thereSubject'),
    text: getT(locale)('newsletter.mail.there', { link }),
  }),
}
