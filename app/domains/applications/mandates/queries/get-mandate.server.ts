import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import type { Mandate } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { type MandateView, viewMandate } from '../rows/view-mandate.server'

export interface MandateCase {
  number: string
  serviceCode: string
  status: string
  sentAt: Date
}

export interface MandateFile extends MandateView {
  /** What was sent under it, the latest first. */
  sent: MandateCase[]
  /** Open cases of the other person that the holder may follow; empty where the mandate does not say so. */
  followed: MandateCase[]
}

/** A mandate of whoever acts with what was done under it; null when it is neither hers to hold nor to give. */
export async function getMandate(context: Context, id: string): Promise<MandateFile | null> {
  if (!isId(id) || !context.personId) return null
  return transaction(context, async (work) => {
    const row = await work.tx.mandate.findUnique({ where: { id } })
    if (!row) return null
    const view = await viewMandate(work, row)
    const mayFollow = view.isHolder && view.status === 'in_force' && view.acts.includes('follow')
    return {
      ...view,
      sent: await listCases(work, { application: { submissions: { some: { mandateId: id } } } }),
      followed: mayFollow ? await listFollowed(work, row) : [],
    }
  })
}

/** Of a protected case nobody but its applicant learns. */
async function listFollowed(work: Work, { grantorIndex, serviceGroups }: Mandate): Promise<MandateCase[]> {
  return work.asSystem(async () => {
    const person = await work.tx.person.findUnique({
      where: { pinflIndex: grantorIndex },
      select: { id: true },
    })
    if (!person) return []
    const services = await work.tx.service.findMany({
      ...(serviceGroups.length > 0 && { where: { group: { in: serviceGroups } } }),
      select: { code: true },
    })
    return listCases(work, {
      applicantId: person.id,
      isProtected: false,
      serviceCode: { in: services.map(({ code }) => code) },
    })
  })
}

async function listCases(work: Work, where: object): Promise<MandateCase[]> {
  const rows = await work.asSystem(() =>
    work.tx.case.findMany({
      where,
      orderBy: { submittedAt: 'desc' },
      take: 50,
      select: { number: true, serviceCode: true, status: true, submittedAt: true },
    }),
  )
  return rows.map(({ submittedAt, ...one }) => ({ ...one, sentAt: submittedAt }))
}
