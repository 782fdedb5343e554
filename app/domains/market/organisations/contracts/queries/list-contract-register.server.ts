import { database } from '~/platform/db.server'
import type { DirectGround } from '~/platform/prisma/enums'

export const registerStatuses = ['running', 'completed', 'ended'] as const

/** What anybody may read of a contract that was, or is, in force. */
export interface RegisteredContract {
  number: string
  title: string
  /** The organisation and the shop as they were called then. */
  buyerName: string
  shopName: string
  /** Null of a shop that sells no more. */
  shopSlug: string | null
  totalTiyin: bigint
  status: (typeof registerStatuses)[number]
  runningAt: Date
  /** When it was completed or ended; null while it goes on. */
  overAt: Date | null
  stages: number
  /** Stages of which the act was signed. */
  accepted: number
  /** Why it was made with one seller without comparing; null where sellers were compared. */
  directGround: DirectGround | null
}

/** The public register of contracts, the latest first. Nothing of it is anybody's own. */
export function listContractRegister(): Promise<RegisteredContract[]> {
  return database().$queryRaw<RegisteredContract[]>`
    select number, title, buyer_name as "buyerName", shop_name as "shopName", shop_slug as "shopSlug",
      total_tiyin as "totalTiyin", status, running_at as "runningAt", over_at as "overAt", stages, accepted,
      direct_ground as "directGround"
    from app_contract_register()`
}
