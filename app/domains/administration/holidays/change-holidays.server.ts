import { recordAudit } from '~/domains/audit/index.server'
import { refuseBothSides } from '~/domains/identity/index.server'
import { enqueue } from '~/domains/jobs/index.server'
import {
  confirmHolidayChange,
  type HolidayChangeInput,
  type HolidayFault,
  lockHolidayChange,
  prepareHolidayChange,
  withdrawHolidayChange,
} from '~/domains/reference/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { ok, type Result, refuse } from '~/lib/result'
import type { HolidayChange } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { mayChangeParameters } from '../policy'

type Refused = 'admin.error.notAllowed' | 'admin.error.proposalUnknown' | 'admin.error.proposalDecided'

/** Prepares a change of days off. It counts when another administrator has confirmed it. */
export async function prepareHoliday(
  work: Work,
  input: HolidayChangeInput,
): Promise<Result<null, HolidayFault | 'admin.error.notAllowed' | 'admin.holidays.error.waiting'>> {
  if (!mayChangeParameters(work) || !work.personId) return refuse('admin.error.notAllowed')
  const prepared = await prepareHolidayChange(work, input)
  if (!prepared.ok) return prepared
  await record(work, 'parameter.prepared', input)
  return ok(null)
}

/** Lets a change count that another prepared; running deadlines are counted anew by a job. */
export async function confirmHoliday(
  work: Work,
  changeId: string,
): Promise<Result<null, Refused | HolidayFault | 'sides.error.confirmParameter'>> {
  const locked = await lockToDecide(work, changeId)
  if (!locked.ok) return locked
  const own = refuseBothSides('confirmParameter', work, [locked.value.preparedById])
  if (own) return own
  const confirmed = await confirmHolidayChange(work, locked.value)
  if (!confirmed.ok) return confirmed
  await enqueue(work, 'applications.recountDeadlines', { changeId })
  await record(work, 'parameter.confirmed', locked.value)
  return ok(null)
}

/** Takes back a change that waits, whoever of the administrators. */
export async function withdrawHoliday(work: Work, changeId: string): Promise<Result<null, Refused>> {
  const locked = await lockToDecide(work, changeId)
  if (!locked.ok) return locked
  const withdrawn = await withdrawHolidayChange(work, locked.value)
  if (!withdrawn.ok) return withdrawn
  await record(work, 'parameter.withdrawn', locked.value)
  return ok(null)
}

async function lockToDecide(
  work: Work,
  changeId: string,
): Promise<Result<HolidayChange, 'admin.error.notAllowed' | 'admin.error.proposalUnknown'>> {
  if (!mayChangeParameters(work) || !work.personId) return refuse('admin.error.notAllowed')
  const change = await lockHolidayChange(work, changeId)
  return change ? ok(change) : refuse('admin.error.proposalUnknown')
}

/** Days off are numbers of the law as others are: who prepared and who confirmed stands beside them. */
function record(
  work: Work,
  action: 'parameter.prepared' | 'parameter.confirmed' | 'parameter.withdrawn',
  { act, date, toDate, source }: Pick<HolidayChange, 'act' | 'date' | 'toDate' | 'source'>,
): Promise<void> {
  const [day, to] = [date, toDate ?? date].map((each) => isoDay(each))
  return recordAudit(work, {
    action,
    subject: `holiday.${act}.${day}`,
    details: { validFrom: to ?? '', source },
  })
}
