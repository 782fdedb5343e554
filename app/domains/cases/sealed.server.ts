import type { Disagreement, ExplainedRule } from '~/domains/services/index.server'
import { open, openJson, seal, sealJson } from '~/platform/crypto.server'
import type { DisagreementSide } from '~/platform/prisma/enums'

// Where each sealed value stands is bound to it; commands, queries and seeds share these places.
const place = (table: string, column: string, row: string) => ({ table, column, row })

export const sealEventText = (text: string, id: string) => seal(text, place('application_event', 'text', id))
export const openEventText = (sealed: string | null, id: string) =>
  open(sealed, place('application_event', 'text', id))

export const sealCheckAnswer = (facts: Record<string, unknown>, id: string) =>
  sealJson(facts, place('agency_check', 'answer', id))
export const openCheckAnswer = (sealed: string | null, id: string): Record<string, unknown> =>
  sealed === null ? {} : openJson(sealed, place('agency_check', 'answer', id))

export const sealDecisionText = (text: string, id: string) => seal(text, place('decision', 'text', id))
export const openDecisionText = (sealed: string | null, id: string) =>
  open(sealed, place('decision', 'text', id))

export const sealSettledReason = (text: string, id: string) => seal(text, place('disagreement', 'reason', id))
export const openSettledReason = (sealed: string | null, id: string) =>
  sealed === null ? '' : open(sealed, place('disagreement', 'reason', id))

export const sealDisagreement = (one: Disagreement, id: string) =>
  sealJson(one, place('disagreement', 'content', id))
export const openDisagreement = (sealed: string, id: string) =>
  openJson<Disagreement>(sealed, place('disagreement', 'content', id))

export const sealPaperText = (text: string, id: string) => seal(text, place('paper_review', 'text', id))
export const openPaperText = (sealed: string | null, id: string) =>
  open(sealed, place('paper_review', 'text', id))

export const sealNote = (text: string, id: string) => seal(text, place('case_note', 'text', id))
export const openNote = (sealed: string, id: string) => open(sealed, place('case_note', 'text', id))

/** What a decision was judged by. */
export interface DecisionReceipt {
  /** Version of the service. */
  version: number
  rules: ExplainedRule[]
  /** What application and registers said differently, and how it was settled. */
  disagreements: (Disagreement & { side: DisagreementSide; reason: string })[]
}
export const sealReceipt = (receipt: DecisionReceipt, id: string) =>
  sealJson(receipt, place('decision', 'receipt', id))
export const openReceipt = (sealed: string, id: string) =>
  openJson<DecisionReceipt>(sealed, place('decision', 'receipt', id))

export const sealAppealText = (text: string, id: string) => seal(text, place('appeal', 'text', id))
export const openAppealText = (sealed: string, id: string) => open(sealed, place('appeal', 'text', id))

export const sealAppealAnswer = (text: string, id: string) => seal(text, place('appeal', 'answer', id))
export const openAppealAnswer = (sealed: string | null, id: string) =>
  open(sealed, place('appeal', 'answer', id))
