import { recordAudit } from '~/domains/audit/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { ProvisionAct } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { nextProvisionStatus } from '../lifecycle'
import { type AppealObstacle, findAppealObstacle } from '../rows/find-appeal-obstacle.server'
import { lockProvision } from '../rows/lock-provision.server'
import { endOfMonth, monthOf } from '../rules'
import { sealChangeText } from '../sealed.server'

export interface PrepareChangeInput {
  caseId: string
  act: ProvisionAct
  /** First month on which it counts, midnight UTC of its first day; for money only, null for the rest: today. */
  fromMonth: Date | null
  /** Null unless the sum is changed. */
  monthlyTiyin: bigint | null
  /** `YYYY-MM-DD`; null unless the last day is changed. Of money the month counts. */
  untilOn?: string | null
  reasonCode: string
  text: string
  /** The appeal whose reviewer changes it. */
  appealId?: string
}

export type PrepareChangeError =
  | 'care.error.notGiven'
  | 'care.error.actNotPossible'
  | 'care.error.changeWaits'
  | 'care.error.fromMonthMissing'
  | 'care.error.fromMonthOutside'
  | 'care.error.changeMissing'
  | 'care.error.changeDayMissing'
  | 'care.error.untilOutside'
  | AppealObstacle

/** What somebody of the centre wants decided anew. Whether she may is looked at with the case. */
export async function prepareChange(
  work: Work,
  { caseId, act, fromMonth, monthlyTiyin, reasonCode, text, appealId, ...input }: PrepareChangeInput,
): Promise<Result<{ id: string }, PrepareChangeError>> {
  const { personId: preparedById } = work
  if (!preparedById) throw new Error('a person prepares')
  const provision = await lockProvision(work, caseId)
  if (!provision) return refuse('care.error.notGiven')
  const isMoney = provision.kind === 'cash'
  const isPossible =
    act === 'change' ? provision.status !== 'ended' : nextProvisionStatus(provision.status, act)
  if (!isPossible) return refuse('care.error.actNotPossible')
  const appealed = appealId ? ok(null) : await findAppealObstacle(work, caseId)
  if (!appealed.ok) return appealed
  const waiting = await work.tx.provisionChange.count({
    where: { provisionId: provision.id, status: 'prepared' },
  })
  if (waiting > 0) return refuse('care.error.changeWaits')
  const typed = input.untilOn ? new Date(`${input.untilOn}T00:00:00Z`) : null
  const untilOn = typed && isMoney ? endOfMonth(typed) : typed
  const isChange = (isMoney && monthlyTiyin) || (provision.untilOn && untilOn)
  if (act === 'change' && !isChange)
    return refuse(isMoney ? 'care.error.changeMissing' : 'care.error.changeDayMissing')
  if (isMoney && !fromMonth) return refuse('care.error.fromMonthMissing')
  const fromOn = isMoney && fromMonth ? monthOf(fromMonth) : dayOf(work.now())
  if (isMoney && (fromOn < provision.fromOn || (provision.untilOn && fromOn > provision.untilOn)))
    return refuse('care.error.fromMonthOutside')
  if (act === 'change' && untilOn && untilOn < fromOn) return refuse('care.error.untilOutside')

  const id = newId()
  await work.asSystem(() =>
    work.tx.provisionChange.create({
      data: {
        ...{ id, caseId, provisionId: provision.id, act, fromOn, reasonCode, preparedById },
        ...(act === 'change' && { monthlyTiyin: isMoney ? monthlyTiyin : null, untilOn }),
        appealId: appealId ?? null,
        textCipher: sealChangeText(text, id),
        preparedAt: work.now(),
      },
    }),
  )
  await recordAudit(work, {
    subject: provision.id,
    action: 'provision.changePrepared',
    details: { provisionAct: act, fromOn: isoDay(fromOn), reasonCode },
  })
  return ok({ id })
}
