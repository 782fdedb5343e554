import type { MailSender } from '~/domains/notifications/ports'
import type { ContentLocale } from '~/i18n/locales'

/** Where the links of a receiver lead. */
export interface FootLinks {
  settings: string
  end: string
}

/** What the newsletter says besides its letters. */
export interface NewsletterWords {
  /** What stands below each letter: why it came, and the ways to other choices and to the end. */
  foot(locale: ContentLocale, links: FootLinks): string
  /** The e-mail with the link that confirms an address. */
  confirm(locale: ContentLocale, link: string): { subject: string; text: string }
  /** The e-mail to an address that has the newsletter already, with the link to its settings. */
  there(locale: ContentLocale, link: string): { subject: string; text: string }
}

/** What sending needs. */
export interface MailPorts {
  mail: MailSender
  newsletter: NewsletterWords
}
