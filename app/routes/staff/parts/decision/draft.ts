import type { Context } from '~/domains/identity/context'

/** What one of a centre prepared, as she who looks stands to it. */
export interface Draft {
  isHead: boolean
  /** When it was prepared, as it is shown here. */
  seenAt: string
  /** True when she who looks prepared it. */
  preparedByOwn: boolean
}

export function describeDraft(
  { role, personId }: Context,
  { preparedAt, preparedById }: { preparedAt: Date | null; preparedById: string | null },
): Draft {
  return {
    isHead: role === 'inson_head',
    seenAt: preparedAt?.toISOString() ?? '',
    preparedByOwn: preparedById !== null && preparedById === personId,
  }
}

/** Why she does not decide it: a head does, who is another; null where she is one. */
export function obstacleOf({ preparedByOwn, isHead }: Draft): 'preparedByYou' | 'headDecides' | null {
  return preparedByOwn ? 'preparedByYou' : isHead ? null : 'headDecides'
}
