import { isoDay } from '~/lib/figures/iso-day'
import { newId } from '~/lib/ids'
import type { VoucherStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'

interface Move {
  voucherId: string
  status: VoucherStatus
  /** Absent = as before. */
  validUntil?: Date
  /** Absent = as before. */
  suspendedAt?: Date | null
  /** Of the voucher's history. */
  type: string
  reasonCode?: string
  /** What it means to the order on it, for the order's own history; absent where none is concerned. */
  order?: { deviceOrderId: string; type: string }
}

/** Moves a voucher on and writes it into its history, and its order's, seen by the person and the staff: one statement. */
export async function moveVoucher(work: Work, move: Move): Promise<void> {
  const { voucherId, status, type, order } = move
  const validUntil = isoDay(move.validUntil)
  const suspended = move.suspendedAt === undefined ? null : (move.suspendedAt?.toISOString() ?? 'none')
  const reasonCode = move.reasonCode ?? null
  const [actor, role, at] = [work.personId, work.role, work.now()]
  const moved = await work.tx.$executeRaw`
    with moved as (
      update voucher set status = ${status}::voucher_status, version = version + 1,
        valid_until = coalesce(${validUntil}::date, valid_until),
        suspended_at = case when ${suspended}::text is null then suspended_at
          else nullif(${suspended}::text, 'none')::timestamptz end
      where id = ${voucherId}::uuid returning id),
    told as (
      insert into device_order_event (id, device_order_id, type, actor_id, actor_role, reason_code, at)
        select ${newId()}::uuid, o.id, ${order?.type ?? null}, ${actor}::uuid, ${role}, ${reasonCode}, ${at}
        from device_order o, moved where o.id = ${order?.deviceOrderId ?? null}::uuid)
    insert into voucher_event (id, voucher_id, type, actor_id, actor_role, reason_code, at)
      select ${newId()}::uuid, moved.id, ${type}, ${actor}::uuid, ${role}, ${reasonCode}, ${at} from moved`
  if (moved !== 1) throw new Error(`voucher ${voucherId} could not be moved`)
}
