import type { Work } from '~/platform/work.server'
import type { Measured } from '../schema'
import { openMeasured } from './measured-values.server'

export interface MeasuredRow {
  id: string
  /** From 1: the last one counts, the others were corrected. */
  ordinal: number
  formCode: string
  takenOn: Date
  recordedAt: Date
  /** Who measured. */
  takenBy: { familyName: string; givenName: string }
  /** Null once the order came to nothing. */
  measured: Measured | null
}

/** What was measured for an order, the latest first: for its person, and for its maker while he makes it. */
export async function readMeasured(work: Work, deviceOrderId: string): Promise<MeasuredRow[]> {
  const rows = await work.tx.deviceMeasurement.findMany({
    where: { deviceOrderId },
    orderBy: { ordinal: 'desc' },
  })
  if (rows.length === 0) return []
  const takers = await work.asSystem(() =>
    work.tx.person.findMany({
      where: { id: { in: rows.map(({ takenById }) => takenById) } },
      select: { id: true, familyName: true, givenName: true },
    }),
  )
  const nameOf = new Map(takers.map(({ id, ...name }) => [id, name]))
  return rows.map(({ id, ordinal, formCode, takenOn, recordedAt, takenById, valuesCipher }) => ({
    ...{ id, ordinal, formCode, takenOn, recordedAt },
    takenBy: nameOf.get(takenById) ?? { familyName: '', givenName: '' },
    measured: valuesCipher === null ? null : openMeasured(valuesCipher, id),
  }))
}
