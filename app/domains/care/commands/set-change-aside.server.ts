import { recordAudit } from '~/domains/audit/index.server'
import { postAct } from '~/domains/ledger/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { followDecisions } from '../rows/follow-decisions.server'

export type SetAsideError = 'care.error.givenAnew'

/** An appeal set a later decision aside: what was given stands as before it, and nothing is owed by it. */
export async function setChangeAside(
  work: Work,
  { decisionId }: { decisionId: string },
): Promise<Result<null, SetAsideError>> {
  const change = await work.asSystem(() =>
    work.tx.provisionChange.findUniqueOrThrow({
      where: { decisionId },
      include: { overpayments: { select: { id: true } }, provision: true },
    }),
  )
  const { id, provision, act, overpayments } = change
  const { kind, serviceCode, personId, beneficiaryIndex } = provision
  const anew = await work.asSystem(() =>
    work.tx.provision.count({
      where: {
        ...{ kind, serviceCode, personId, beneficiaryIndex, status: { not: 'ended' } },
        id: { not: provision.id },
        OR: [{ untilOn: null }, { untilOn: { gte: change.fromOn } }],
      },
    }),
  )
  // She was given the same meanwhile: nobody has it twice at a time.
  if (act === 'end' && anew > 0) return refuse('care.error.givenAnew')
  await work.asSystem(() => work.tx.provisionChange.update({ where: { id }, data: { status: 'set_aside' } }))
  await followDecisions(work, provision.id)
  for (const one of overpayments) await postAct(work, 'awardOverpayment.undone', one.id)
  await recordAudit(work, {
    subject: provision.id,
    action: 'provision.changeSetAside',
    details: { provisionAct: act },
  })
  return ok(null)
}
