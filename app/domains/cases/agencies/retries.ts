import type { AgencySilence } from '~/platform/prisma/enums'

/** Minutes after which the portal asks a silent agency again, by how often it was asked. An example. */
const pauses = [1, 5, 20, 60] as const
const minute = 60_000

/** When a register that was silent is asked again; null when it said no to the question, or was asked often enough. */
export function retryAt(one: {
  silence: AgencySilence | null
  attempt: number
  respondedAt: Date
}): Date | null {
  const pause = pauses[one.attempt - 1]
  const mayAnswer = one.silence === 'timeout' || one.silence === 'unavailable'
  return mayAnswer && pause ? new Date(one.respondedAt.getTime() + pause * minute) : null
}
