import { ok, type Result, refuse } from '~/lib/result'
import { forgetCached } from '~/platform/cache.server'
import type { HolidayChange, Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { nextChangeStatus } from '../lifecycle'
import { findHolidayFault, type HolidayFault } from './prepare-holiday-change.server'

type Decided = 'admin.error.proposalDecided'

/** Lets a change of days off count. The caller has made sure that it is another person's, and locked it. */
export async function confirmHolidayChange(
  work: Work,
  change: HolidayChange,
): Promise<Result<null, HolidayFault | Decided>> {
  const status = nextChangeStatus(change.status, 'confirm')
  if (!status) return refuse('admin.error.proposalDecided')
  const fault = await findHolidayFault(work, change)
  if (fault) return refuse(fault)
  await work.tx.holidayChange.update({
    where: { id: change.id },
    data: { status, confirmedById: work.personId, confirmedAt: work.now() },
  })
  await changeHolidays(work, change)
  work.afterCommit(() => forgetCached('reference.holidays'))
  return ok(null)
}

/** Takes a change back before it counts, whoever of the administrators. */
export async function withdrawHolidayChange(
  work: Work,
  change: HolidayChange,
): Promise<Result<null, Decided>> {
  const status = nextChangeStatus(change.status, 'withdraw')
  if (!status) return refuse('admin.error.proposalDecided')
  await work.tx.holidayChange.update({
    where: { id: change.id },
    data: { status, withdrawnById: work.personId, withdrawnAt: work.now() },
  })
  return ok(null)
}

async function changeHolidays(work: Work, { act, date, toDate, nameTexts }: HolidayChange): Promise<void> {
  const { holiday } = work.tx
  const before = await holiday.findUnique({ where: { date } })
  if (act !== 'add') await holiday.delete({ where: { date } })
  if (act === 'add') await holiday.create({ data: { date, nameTexts: nameTexts as Prisma.InputJsonObject } })
  if (toDate && before) {
    const named = { nameKey: before.nameKey, nameTexts: before.nameTexts as Prisma.InputJsonObject }
    await holiday.create({ data: { date: toDate, ...named } })
  }
}
