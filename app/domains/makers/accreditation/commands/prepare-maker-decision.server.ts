import { recordAudit } from '~/domains/audit/index.server'
import { refuseBothSides } from '~/domains/identity/index.server'
import { isId, newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { nextMakerStatus } from '../lifecycle'
import { mayReviewMakers } from '../policy'
import { readLines } from '../rows/read-lines.server'
import { type ReviewMakerError, refuseUnlessOpen } from '../rows/refuse-unless-open.server'
import { findWorkshopSide } from '../rows/take-accreditation.server'
import { tellApprovers } from '../rows/tell-about.server'
import { licensableKinds } from '../rules'
import type { DecisionInput } from '../schema'

export type PrepareMakerDecisionError =
  | ReviewMakerError
  /** Requirements, the visit or every licence are missing. */
  | 'accreditation.error.requirementsOpen'
  | 'accreditation.error.termEmpty'
  | 'accreditation.error.actNotPossible'

/** Either an application is decided, or what becomes of a maker who is there. */
export type PrepareMakerDecisionInput = DecisionInput & ({ accreditationId: string } | { makerId: string })

/** What one approver wants decided about a workshop, with the reason that it reads; another one approves it. */
export async function prepareMakerDecision(
  work: Work,
  input: PrepareMakerDecisionInput,
): Promise<Result<{ decisionId: string }, PrepareMakerDecisionError>> {
  return 'accreditationId' in input ? ofAccreditation(work, input) : ofMaker(work, input)
}

async function ofAccreditation(
  work: Work,
  input: DecisionInput & { accreditationId: string },
): Promise<Result<{ decisionId: string }, PrepareMakerDecisionError>> {
  const { accreditationId, act, text } = input
  const open = await refuseUnlessOpen(work, accreditationId)
  if (!open.ok) return open
  if (act !== 'accredit' && act !== 'refuse') return refuse('accreditation.error.actNotPossible')
  if (act === 'accredit') {
    if (input.validUntil <= input.validFrom || input.validUntil <= dayOf(work.now()))
      return refuse('accreditation.error.termEmpty')
    const visits = await work.tx.accreditationVisit.count({ where: { accreditationId } })
    if (licensableKinds(await readLines(work, open.value), visits).length === 0)
      return refuse('accreditation.error.requirementsOpen')
  }
  const term = act === 'accredit' ? { validFrom: input.validFrom, validUntil: input.validUntil } : {}
  const row = { act, text, accreditationId, ...term, preparedById: open.value.byId }
  return write(work, row, `/admin/accreditations/${accreditationId}`)
}

async function ofMaker(
  work: Work,
  { makerId, act, text }: DecisionInput & { makerId: string },
): Promise<Result<{ decisionId: string }, PrepareMakerDecisionError>> {
  const { personId: preparedById } = work
  if (!mayReviewMakers(work) || !preparedById) return refuse('accreditation.error.notAllowed')
  const maker = isId(makerId)
    ? await work.asSystem(async () => {
        await work.tx.$executeRaw`select 1 from maker where id = ${makerId}::uuid for update`
        return work.tx.maker.findUnique({ where: { id: makerId } })
      })
    : null
  if (!maker) return refuse('accreditation.error.notFound')
  const own = refuseBothSides(
    'accreditMaker',
    work,
    await findWorkshopSide(work, { applicantId: null, makerId }),
  )
  if (own) return own
  if (act === 'accredit' || act === 'refuse' || !nextMakerStatus(maker.status, act))
    return refuse('accreditation.error.actNotPossible')
  const waiting = await work.tx.makerDecision.count({ where: { makerId, status: 'prepared' } })
  if (waiting > 0) return refuse('accreditation.error.decisionWaits')
  return write(work, { act, text, makerId, preparedById }, `/admin/accreditations/makers/${makerId}`)
}

type Row = Parameters<Work['tx']['makerDecision']['create']>[0]['data'] & { act: string }

async function write(
  work: Work,
  row: Omit<Row, 'id' | 'preparedAt'>,
  path: string,
): Promise<Result<{ decisionId: string }, never>> {
  const id = newId()
  await work.asSystem(() =>
    work.tx.makerDecision.create({ data: { ...row, id, preparedAt: work.now() } as Row }),
  )
  const subject = String(row.accreditationId ?? row.makerId)
  await recordAudit(work, {
    ...{ subject, action: 'accreditation.decisionPrepared', details: { makerAct: row.act } },
  })
  await tellApprovers(work, `${id}:prepared`, path)
  return ok({ decisionId: id })
}
