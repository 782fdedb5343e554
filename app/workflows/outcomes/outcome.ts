import type { CaseFile, CaseToDecide } from '~/domains/applications/index.server'
import type { Context } from '~/domains/identity/context'
import type { OutcomeKind, OutcomeOf } from '~/domains/services/schema'
import type { Result } from '~/lib/result'
import type { TextKey } from '~/lib/text-key'
import type { Tx } from '~/platform/db.server'

/** What an approval gave. */
export interface Given {
  id: string
  /** People-facing number; null where it has none. */
  number: string | null
}

/** What a decision does, for one kind of outcome. Deciding knows no service; a handler knows nothing of deciding. */
export interface OutcomeHandler<Kind extends OutcomeKind, Terms, Preview, Error extends TextKey> {
  /** What would be given, for whoever is about to approve. Records nothing. */
  preview: (context: Context, file: CaseFile, outcome: OutcomeOf<Kind>) => Promise<Preview>
  /**
   * Reads what is public before the transaction opens, and answers what gives it inside: first whether it can be given
   * at all, then, once the evidence is judged, the giving itself. A refusal leaves nothing behind.
   */
  prepare: (
    today: Date,
    serviceCode: string,
  ) => Promise<{
    obstacle: (taken: CaseToDecide, outcome: OutcomeOf<Kind>) => Result<null, Error>
    give: (
      tx: Tx,
      context: Context,
      taken: CaseToDecide,
      outcome: OutcomeOf<Kind>,
      terms: Terms,
    ) => Promise<Result<Given, Error>>
  }>
}
