import type { ContractPart } from '~/platform/prisma/client'
import type { RequestUnit } from '../../requests/rules'
import { openPartWords } from './sealed.server'

type Hidden = 'noteCipher' | 'refusalCipher' | 'endCipher' | 'unit' | 'invitedById' | 'answeredById'

export interface PartView extends Omit<ContractPart, Hidden> {
  unit: RequestUnit
  /** How it is to be made; null where nothing was written. */
  note: string | null
  /** Why she refused; null of what she did not. */
  refusal: string | null
  /** Why it was taken or given back; null where no reason was needed. */
  endReason: string | null
}

/** A part as both shops read it. */
export function viewPart(row: ContractPart): PartView {
  const { noteCipher, refusalCipher, endCipher, unit, invitedById: _, answeredById: __, ...part } = row
  return {
    ...part,
    // The line of the contract keeps to the same list.
    unit: unit as RequestUnit,
    note: openPartWords(noteCipher, 'note', row.id),
    refusal: openPartWords(refusalCipher, 'refusal', row.id),
    endReason: openPartWords(endCipher, 'end', row.id),
  }
}
