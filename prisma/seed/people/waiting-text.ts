import type { Context } from '~/domains/identity/context'
import type { NoticeTexts } from '~/domains/notifications/schema'
import type { ContentLocale } from '~/i18n/locales'
import { addDays } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { prepareNoticeTexts } from '~/workflows/notice-texts/change-notice-texts.server'
import { shippedTexts } from '~/workflows/notice-texts/shipped-texts'
import { inFourLanguages } from '../content-files'
import type { SeedDay } from '../seed-day'
import { demonstrationPeople } from './people'
import { personSeedId } from './persons'

const template = 'notifications.applicationWithdrawn'
const more = inFourLanguages({
  'uz-Latn': 'Yordam kerak boʻlsa, 1140 ga qoʻngʻiroq qiling yoki markazga keling.',
  ru: 'Если нужна помощь, звоните 1140 или приходите в центр.',
  en: 'If you need help, call 1140 or come to a centre.',
})

/** Yesterday an administrator wrote a message in more words; the other one has not looked yet. */
export async function seedWaitingText(day: SeedDay): Promise<void> {
  const author = demonstrationPeople(day).find(({ key }) => key === 'administrator')
  const administrator: Context = {
    ...{ personId: personSeedId(author?.pinfl ?? ''), role: 'administrator', organisationId: null },
    ...{ requestId: 'seed', now: () => addDays(day.now, -1) },
  }
  const shipped = shippedTexts(template)
  if (!shipped) throw new Error(`${template} has no texts of its own`)
  const entries = Object.entries(shipped).map(([locale, parts]) => [
    locale,
    { ...parts, email: `${parts.email} ${more[locale as ContentLocale]}` },
  ])
  const texts = Object.fromEntries(entries) as NoticeTexts
  const prepared = await perform(administrator, prepareNoticeTexts, { template, texts })
  if (!prepared.ok) throw new Error(prepared.error)
}
