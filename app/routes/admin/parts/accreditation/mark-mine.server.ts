import type { DecisionOfMaker } from '~/domains/makers/index.server'
import type { SignedInContext } from '~/http/guards.server'

/** Says of each decision whether the reader prepared it, or had a part in it. */
export function markMine<Shown extends { id: string }>(
  shown: readonly Shown[],
  decisions: readonly DecisionOfMaker[],
  { personId }: SignedInContext,
) {
  return shown.map((one) => {
    const by = decisions.find(({ id }) => id === one.id)
    return {
      ...one,
      isMine: by?.preparedById === personId,
      isOfMine: by?.preparedById === personId || by?.closedById === personId,
    }
  })
}
