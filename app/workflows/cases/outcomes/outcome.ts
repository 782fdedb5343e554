import type { CaseFile, CaseToDecide } from '~/domains/cases/index.server'
import type { Context } from '~/domains/identity/context'
import type { OutcomeKind, OutcomeOf } from '~/domains/services/schema'
import type { Result } from '~/lib/result'
import type { TextKey } from '~/lib/text-key'
import type { Work } from '~/platform/work.server'

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
  /** Whether it can be given at all, before the evidence is judged. */
  findObstacle: (work: Work, taken: CaseToDecide, outcome: OutcomeOf<Kind>) => Promise<Result<null, Error>>
  /** Gives it, in the transaction of the decision. A refusal leaves nothing behind. */
  give: (
    work: Work,
    taken: CaseToDecide,
    outcome: OutcomeOf<Kind>,
    terms: Terms,
  ) => Promise<Result<Given, Error>>
}
