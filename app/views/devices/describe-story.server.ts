import type { StoryEntry, VoucherStory } from '~/domains/vouchers/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { isoDay } from '~/lib/figures/iso-day'
import { keyOf } from '~/lib/text-key'
import { nameHelper } from '~/views/applications/helped/name-helper.server'
import { nameDevices } from '~/views/names/name-devices.server'
import { showNextSteps } from './show-next-steps'

/** The story of a voucher in plain words of the reader's language, for page and paper. */
export async function describeStory(story: VoucherStory, locale: Locale, now: Date) {
  const t = getT(locale)
  const { dateLong, dateTime } = createFormat(locale)
  const nameOf = await nameDevices(locale, now)
  const device = nameOf(story.deviceCode)
  return {
    ...{ id: story.id, number: story.number, device, beneficiary: story.beneficiary },
    ...{ replacesId: story.replacesId, replacedById: story.replacedById },
    title: t('vouchers.story.heading', { device }),
    asOf: t('vouchers.story.printed', { date: dateLong(now) }),
    next: showNextSteps(story.next, locale),
    past: await Promise.all(
      story.entries.map(async (entry, index) => ({
        title: t(keyOf(entry.isMoneyAlone ? 'finance.purpose' : 'vouchers.event', entry.type)),
        date: dateTime(entry.at),
        machineDate: entry.at.toISOString(),
        lines: await linesOf(entry, locale, story.entries[index - 1]?.order),
        /** What somebody of the staff wrote; null for nothing. */
        words: entry.text,
      })),
    ),
  }
}

/**
 * What there is to say of it: of which order unless that is the one said before, which step, by which day, who did it, why,
 * and what money moved.
 */
async function linesOf(entry: StoryEntry, locale: Locale, orderBefore?: string | null): Promise<string[]> {
  const t = getT(locale)
  const { dateLong, money } = createFormat(locale)
  const { type, order, step, day, reasonCode } = entry
  return [
    order && order !== orderBefore && t('vouchers.story.order', { number: order }),
    step && t(keyOf('making.step', step)),
    day && t(keyOf('vouchers.story.day', type), { date: dateLong(isoDay(day)) }),
    await actorOf(entry, locale),
    reasonCode && t(keyOf('vouchers.reason', reasonCode)),
    ...entry.money.map((one) => {
      const amount = money(one.changeTiyin < 0n ? -one.changeTiyin : one.changeTiyin)
      return t(`vouchers.story.${isBack(one) ? 'back' : 'part'}.${one.part}`, { amount })
    }),
  ].filter((line): line is string => Boolean(line))
}

/** Money that goes the other way than to a device: to the payer, from the workshop, to the voucher or the budget. */
function isBack({ part, changeTiyin, otherKind }: StoryEntry['money'][number]): boolean {
  if (part === 'own') return changeTiyin < 0n
  if (part === 'both') return changeTiyin > 0n
  return changeTiyin > 0n ? otherKind === 'hold' : otherKind === 'treasury' || otherKind === 'budget'
}

/** By role, or by the centre that helped; nobody is named. */
async function actorOf({ actorRole, help }: StoryEntry, locale: Locale): Promise<string | null> {
  const t = getT(locale)
  if (!actorRole) return null
  if (help) return nameHelper(help, locale)
  if (actorRole === 'system') return t('vouchers.story.portal')
  const role = actorRole === 'citizen' ? t('vouchers.story.you') : t(keyOf('account.role', actorRole))
  return t('vouchers.story.by', { role })
}
