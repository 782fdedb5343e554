import { blindIndex, open, openJson, seal, sealJson } from '~/platform/crypto.server'
import type { VisitNeeds } from '../schema'
import type { FetchAddress, ParticipantName } from './schema'

type Column = 'beneficiary' | 'needs' | 'transport' | 'result'
const place = (column: Column, row: string) => ({ table: 'training_place', column, row })

/** What stands for who comes: the same key as in the persons' table, and never her PINFL. */
export const participantIndex = (pinfl: string) => blindIndex('pinfl', pinfl)

/** Null where she asked for herself. */
export const sealParticipant = (name: ParticipantName | null, id: string) =>
  name && sealJson(name, place('beneficiary', id))
export const openParticipant = (sealed: string | null, id: string): ParticipantName | null =>
  openJson(sealed, place('beneficiary', id))

/** Null where nothing is needed. */
export function sealTrainingNeeds(needs: VisitNeeds, id: string): string | null {
  const isNone = needs.interpreter === 'none' && needs.access.length === 0 && !needs.note
  return isNone ? null : sealJson(needs, place('needs', id))
}
export const openTrainingNeeds = (sealed: string | null, id: string): VisitNeeds =>
  sealed === null ? { interpreter: 'none', access: [], note: null } : openJson(sealed, place('needs', id))

export const sealFetchAddress = (address: FetchAddress | null, id: string) =>
  address && sealJson(address, place('transport', id))
export const openFetchAddress = (sealed: string | null, id: string): FetchAddress | null =>
  openJson(sealed, place('transport', id))

export const sealResult = (text: string | null, id: string) => text && seal(text, place('result', id))
export const openResult = (sealed: string | null, id: string): string | null =>
  open(sealed, place('result', id))
