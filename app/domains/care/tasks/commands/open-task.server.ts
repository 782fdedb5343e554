import { addWorkingDays, listHolidays } from '~/domains/reference/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { tellOrganisation } from '../tell-organisation.server'

interface OpenTaskInput {
  /** That of its provision. */
  id: string
  number: string
  organisationId: string
  workingDays: number
  /** A place is offered to the person first. */
  isOffer: boolean
}

/** What a decision asks of an organisation, in its transaction. For the portal itself. */
export async function openTask(
  work: Work,
  { id, number, organisationId, workingDays, isOffer }: OpenTaskInput,
): Promise<void> {
  const now = work.now()
  const dueOn = addWorkingDays(dayOf(now), workingDays, await listHolidays(work))
  await work.tx.careTask.create({
    data: { id, organisationId, status: isOffer ? 'offered' : 'asked', askedAt: now, dueOn },
  })
  if (!isOffer) await tellOrganisation(work, { id, number, organisationId, dueOn })
}
