import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { seal } from '~/platform/crypto.server'
import type { AcceptanceSide, AcceptanceWay } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import type { LockedDeviceOrder } from '../../rows/lock-device-order.server'
import { writeOrderEvent } from '../../rows/write-event.server'
import type { AcceptanceRefusal } from '../acceptance'
import { acceptanceText, readAcceptance } from './read-acceptance.server'

export interface Said {
  side: AcceptanceSide
  way: AcceptanceWay
  /** Rehabilitation centre of the clinician; null for the person. */
  organisationId: string | null
  /** Null where it is accepted. */
  refusal: { reasonCode: AcceptanceRefusal; text: string | null } | null
}

/** Writes down who accepts a device, or does not, in this round. False when this side has said so already. */
export function writeAcceptance(work: Work, order: LockedDeviceOrder, said: Said): Promise<boolean> {
  const saidById = work.personId
  if (!saidById) throw new Error('somebody accepts a device')
  return work.asSystem(async () => {
    const known = await readAcceptance(work, order)
    if (!known || (said.side === 'person' ? known.isByPerson : known.isByClinician)) return false
    const id = newId()
    const { side, way, organisationId, refusal } = said
    await work.tx.deviceAcceptance.create({
      data: {
        ...{ id, deviceOrderId: order.id, round: known.round, side, way, organisationId, saidById },
        ...{ outcome: refusal ? 'refused' : 'accepted', reasonCode: refusal?.reasonCode ?? null },
        ...{ textCipher: refusal?.text ? seal(refusal.text, acceptanceText(id)) : null, saidAt: work.now() },
      },
    })
    const type = eventOf(side, refusal !== null)
    await writeOrderEvent(work, { deviceOrderId: order.id, type })
    await recordAudit(work, {
      subject: order.voucherId,
      action: type,
      details: { deviceOrderId: order.id },
    })
    return true
  })
}

function eventOf(side: AcceptanceSide, isRefused: boolean) {
  if (side === 'person') return isRefused ? 'deviceOrder.notAccepted' : 'deviceOrder.acceptedByPerson'
  return isRefused ? 'deviceOrder.notAcceptedByClinician' : 'deviceOrder.acceptedByClinician'
}
