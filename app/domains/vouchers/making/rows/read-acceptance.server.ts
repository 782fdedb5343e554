import { open } from '~/platform/crypto.server'
import type { AcceptanceOutcome, AcceptanceSide, AcceptanceWay } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { clinicianGroup } from '../acceptance'

export interface AcceptanceRow {
  id: string
  round: number
  side: AcceptanceSide
  outcome: AcceptanceOutcome
  way: AcceptanceWay
  reasonCode: string | null
  text: string | null
  saidAt: Date
}

/** Who has to accept a device, and who has. */
export interface AcceptanceFile {
  /** From 1: each refusal begins another one. */
  round: number
  needsClinician: boolean
  /** In this round. */
  isByPerson: boolean
  isByClinician: boolean
  /** Of all rounds, the latest first. */
  said: AcceptanceRow[]
}

export const acceptanceText = (row: string) => ({ table: 'device_acceptance', column: 'text', row })

/** With the eyes of who acts: the caller shows it to who may see the order. Null of what is not made to measure. */
export async function readAcceptance(
  work: Work,
  { id: deviceOrderId, deviceCode }: { id: string; deviceCode: string },
): Promise<AcceptanceFile | null> {
  const kind = await work.tx.deviceKind.findFirst({
    where: { code: deviceCode, madeToMeasure: true },
    select: { groupCode: true },
  })
  if (!kind) return null
  const rows = await work.tx.deviceAcceptance.findMany({
    where: { deviceOrderId },
    orderBy: [{ round: 'desc' }, { saidAt: 'desc' }, { id: 'desc' }],
  })
  const round = 1 + rows.filter(({ outcome }) => outcome === 'refused').length
  const isBy = (side: AcceptanceSide) =>
    rows.some((row) => row.round === round && row.side === side && row.outcome === 'accepted')
  return {
    ...{ round, needsClinician: kind.groupCode === clinicianGroup },
    ...{ isByPerson: isBy('person'), isByClinician: isBy('clinician') },
    said: rows.map(({ id, side, outcome, way, reasonCode, textCipher, saidAt, ...row }) => ({
      ...{ id, round: row.round, side, outcome, way, reasonCode, saidAt },
      text: textCipher && open(textCipher, acceptanceText(id)),
    })),
  }
}
