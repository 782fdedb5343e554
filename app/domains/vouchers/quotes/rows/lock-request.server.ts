import { isId } from '~/lib/ids'
import { Prisma } from '~/platform/prisma/client'
import type { QuoteRequestStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'

export interface LockedRequest {
  id: string
  number: string
  voucherId: string
  personId: string
  deviceCode: string
  districtSoato: string
  status: QuoteRequestStatus
  answerBy: Date
}

/** A request, held against every other writer; with the portal's eyes, so whoever calls looks at whose it is. */
export function lockRequest(work: Work, requestId: string): Promise<LockedRequest | null> {
  return isId(requestId) ? lock(work, Prisma.sql`r.id = ${requestId}::uuid`) : Promise.resolve(null)
}

/** The same for the open one of a voucher. */
export function lockOpenRequest(work: Work, voucherId: string): Promise<LockedRequest | null> {
  return lock(work, Prisma.sql`r.voucher_id = ${voucherId}::uuid and r.status = 'open'`)
}

async function lock(work: Work, where: Prisma.Sql): Promise<LockedRequest | null> {
  const [found] = await work.asSystem(
    () => work.tx.$queryRaw<LockedRequest[]>`
      select r.id, r.number, r.voucher_id as "voucherId", r.person_id as "personId", r.device_code as "deviceCode",
        r.district_soato as "districtSoato", r.status::text as status, r.answer_by as "answerBy"
      from quote_request r where ${where} for update`,
  )
  return found ?? null
}
