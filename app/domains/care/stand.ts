import { addDays } from '~/platform/clock.server'
import type { ProvisionAct, ProvisionStatus } from '~/platform/prisma/enums'

/** A later decision, as it counts for what was given. */
export interface DecidedChange {
  act: ProvisionAct
  fromOn: Date
  /** Null unless it changes the last day. */
  untilOn: Date | null
  /** The last day that it took the place of. */
  untilBefore: Date | null
  /** False for one that was set aside, and while an appeal suspends it. */
  counts: boolean
}

interface Stand {
  status: ProvisionStatus
  endedOn: Date | null
  untilOn: Date | null
}

const statusAfter = { suspend: 'suspended', resume: 'active', end: 'ended' } as const

/** How what was given stands after all decisions on it, in the order they were taken. */
export function standAfter(changes: readonly DecidedChange[], untilOn: Date | null): Stand {
  const counting = changes.filter(({ counts }) => counts)
  const last = counting.findLast(({ act }) => act !== 'change')
  const act = last && last.act !== 'change' ? last.act : 'resume'
  const first = changes.find((one) => one.untilOn)
  return {
    status: statusAfter[act],
    endedOn: last?.act === 'end' ? addDays(last.fromOn, -1) : null,
    untilOn: counting.findLast((one) => one.untilOn)?.untilOn ?? first?.untilBefore ?? untilOn,
  }
}
