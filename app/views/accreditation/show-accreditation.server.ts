import type { AccreditationFile, DecisionOfMaker } from '~/domains/makers/index.server'
import { listRegions } from '~/domains/reference/index.server'
import type { Locale } from '~/i18n/locales'
import { isoDay } from '~/lib/figures/iso-day'
import { addDays, dayOf } from '~/platform/clock.server'
import { nameDevices } from '../names/name-devices.server'
import { namePlaces } from '../names/name-places.server'

const dayMs = 86_400_000

/** An application for accreditation as the pages of the workshop and of the approver show it. */
export async function showAccreditation(file: AccreditationFile, locale: Locale, now: Date) {
  const [deviceOf, placeOf, regions] = await Promise.all([
    nameDevices(locale, now),
    namePlaces(locale),
    listRegions(),
  ])
  const named = <T extends { deviceCode: string | null }>(one: T) => ({
    ...one,
    device: one.deviceCode && deviceOf(one.deviceCode),
  })
  return {
    id: file.id,
    status: file.status,
    name: file.name,
    createdAt: file.createdAt,
    submittedAt: file.submittedAt,
    facts: {
      ...{ taxNumber: file.taxNumber, director: file.director, phone: file.phone, capacity: file.capacity },
      ...{ aboutUz: file.aboutUz, aboutRu: file.aboutRu, account: file.account },
      place: placeOf(file.soato, file.address),
      devices: file.deviceCodes.map(deviceOf),
      regions: regions.filter(({ soato }) => file.regions.includes(soato)).map(({ names }) => names[locale]),
    },
    papers: file.papers.map(named),
    lines: file.lines.map(named),
    decisions: file.decisions.map((decision) => showDecision(decision, now)),
  }
}

/** What was decided, with days as text. */
export function showDecision({ preparedById, closedById, ...decision }: DecisionOfMaker, now: Date) {
  const { validFrom, validUntil, appeal } = decision
  return {
    ...{ ...decision, validFrom: isoDay(validFrom), validUntil: isoDay(validUntil) },
    appeal: appeal && {
      ...appeal,
      answerBy: isoDay(appeal.answerBy),
      lateDays: Math.max(0, (dayOf(now).getTime() - appeal.answerBy.getTime()) / dayMs),
    },
  }
}

/** The last day to appeal, and whether it is not over. */
export function appealUntil({ closedAt }: Pick<DecisionOfMaker, 'closedAt'>, days: number, now: Date) {
  const until = addDays(dayOf(closedAt ?? now), days)
  return { until: isoDay(until), isOpen: dayOf(now) <= until }
}
