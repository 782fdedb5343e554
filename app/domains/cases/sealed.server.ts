import { open, openJson, seal, sealJson } from '~/platform/crypto.server'

// Where each sealed value stands is bound to it; commands, queries and seeds share these places.
const place = (table: string, column: string, row: string) => ({ table, column, row })

export const sealEventText = (text: string, id: string) => seal(text, place('application_event', 'text', id))
export const openEventText = (sealed: string | null, id: string) =>
  sealed === null ? null : open(sealed, place('application_event', 'text', id))

export const sealCheckAnswer = (facts: Record<string, unknown>, id: string) =>
  sealJson(facts, place('agency_check', 'answer', id))
export const openCheckAnswer = (sealed: string | null, id: string): Record<string, unknown> =>
  sealed === null ? {} : openJson(sealed, place('agency_check', 'answer', id))

export const sealDecisionText = (text: string, id: string) => seal(text, place('decision', 'text', id))
export const openDecisionText = (sealed: string | null, id: string) =>
  sealed === null ? null : open(sealed, place('decision', 'text', id))

export const sealAppealText = (text: string, id: string) => seal(text, place('appeal', 'text', id))
export const openAppealText = (sealed: string, id: string) => open(sealed, place('appeal', 'text', id))

export const sealAppealAnswer = (text: string, id: string) => seal(text, place('appeal', 'answer', id))
export const openAppealAnswer = (sealed: string | null, id: string) =>
  sealed === null ? null : open(sealed, place('appeal', 'answer', id))
