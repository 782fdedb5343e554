import { getCaseStatus } from '~/domains/cases/index.server'
import { takeFromBudget } from '~/domains/identity/index.server'
import {
  findChatPerson,
  linkTelegram,
  type TelegramUpdate,
  unlinkTelegram,
} from '~/domains/notifications/index.server'
import { publicNumberReader } from '~/domains/questions/schema'
import { createFormat } from '~/i18n/format'
import { defaultLocale, isLocale, type Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { keyOf } from '~/lib/text-key'
import { plainDashes } from '~/lib/typed/clean'
import { toLatinLetters } from '~/lib/typed/look-alikes'
import { env } from '~/platform/env.server'
import type { Work } from '~/platform/work.server'

/** A chat is a person: more numbers than this in an hour are tried, not asked for. */
const questions = { most: 30, minutes: 60 }

/**
 * What the bot says to an update; null for silence. It speaks of a case only by its number and its state, only to who
 * linked the chat and applied, and never of a protected one: what it may not tell sounds as if there were none.
 */
export async function answerTelegram(work: Work, update: TelegramUpdate): Promise<string | null> {
  const { chat } = update
  if (update.kind === 'blocked') {
    await unlinkTelegram(work, { chat })
    return null
  }
  const known = await findChatPerson(work, chat)
  const locale = localeOf(known?.locale ?? update.language)
  if (update.kind === 'start') {
    const isLinked = await linkTelegram(work, { token: update.token, chat })
    const person = isLinked ? await findChatPerson(work, chat) : null
    return say(person ? localeOf(person.locale) : locale, isLinked ? 'linked' : 'linkOld')
  }
  if (update.kind === 'stop')
    return say(locale, (await unlinkTelegram(work, { chat })) ? 'unlinked' : 'notLinked')
  if (!known) return say(locale, 'notLinked')
  const number = findNumber(update.text)
  if (!number) return say(locale, 'help')
  if ((await takeFromBudget('telegram', chat, questions)) > 0) return say(locale, 'tooMany')
  const found = await getCaseStatus(work, { number, applicantId: known.personId })
  if (!found) return say(locale, 'notFound')
  return say(locale, found.isOpen ? 'statusOpen' : 'status', {
    number: found.number,
    status: getT(locale)(keyOf('applications.status', found.status)),
    due: createFormat(locale).dateLong(found.dueOn),
  })
}

/** The first number of a case in a message, in letters of either script, with hyphens, spaces or neither. */
function findNumber(text: string): string | undefined {
  const signs = toLatinLetters(plainDashes(text).toUpperCase())
  const found = /(?<![0-9A-Z])HA[\s-]?[0-9A-Z]{4}[\s-]?[0-9A-Z]{4}(?![0-9A-Z])/.exec(signs)?.[0]
  const read = found ? publicNumberReader('HA')(found) : null
  return read?.ok ? read.value : found
}

type Said =
  | 'linked'
  | 'linkOld'
  | 'unlinked'
  | 'notLinked'
  | 'help'
  | 'tooMany'
  | 'notFound'
  | 'status'
  | 'statusOpen'

function say(locale: Locale, what: Said, values: Record<string, string> = {}): string {
  const address = `${env().PUBLIC_ORIGIN.replace(/^https?:\/\//, '')}/${locale}`
  return getT(locale)(`notifications.telegram.${what}`, { ...values, address })
}

/** What a telephone speaks; Uzbek is written in Latin letters there. */
function localeOf(language: string): Locale {
  if (isLocale(language)) return language
  if (language.startsWith('ru')) return 'ru'
  return language.startsWith('en') ? 'en' : defaultLocale
}
