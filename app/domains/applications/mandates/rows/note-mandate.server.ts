import { recordAudit } from '~/domains/audit/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import type { Mandate } from '~/platform/prisma/client'
import type { MandateBasis } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { findGrantor, tellHolder, tellParties } from './tell-parties.server'

/** What follows from a mandate that was given: both are told, and it stands on the files of both. */
export async function noteGiven(
  work: Work,
  mandate: Pick<Mandate, 'id' | 'number' | 'holderId' | 'grantorIndex' | 'phoneCipher' | 'validUntil'>,
  basis: MandateBasis,
): Promise<void> {
  const { id: mandateId, number, validUntil } = mandate
  const untilOn = isoDay(validUntil)
  await noteOn(work, mandate, 'person.mandateGiven', { mandateId, number, mandateBasis: basis, untilOn })
  await tellParties<'notifications.mandateGiven'>(work, mandate, {
    ...{ what: 'given', template: 'notifications.mandateGiven', variables: { number, untilOn } },
  })
}

/** The same of one that ended before its day. */
export async function noteEnded(
  work: Work,
  mandate: Pick<Mandate, 'id' | 'number' | 'holderId' | 'grantorIndex' | 'phoneCipher'>,
): Promise<void> {
  const { id: mandateId, number } = mandate
  await noteOn(work, mandate, 'person.mandateEnded', { mandateId, number })
  await tellParties<'notifications.mandateEnded'>(work, mandate, {
    ...{ what: 'ended', template: 'notifications.mandateEnded', variables: { number } },
  })
}

/** The same of a request that was declined. */
export async function noteDeclined(
  work: Work,
  mandate: Pick<Mandate, 'id' | 'number' | 'holderId' | 'grantorIndex' | 'phoneCipher'>,
): Promise<void> {
  const { id: mandateId, number } = mandate
  await noteOn(work, mandate, 'person.mandateDeclined', { mandateId, number })
  await tellHolder<'notifications.mandateDeclined'>(work, mandate, {
    ...{ what: 'declined', template: 'notifications.mandateDeclined', variables: { number } },
  })
}

async function noteOn(
  work: Work,
  { holderId, grantorIndex }: Pick<Mandate, 'holderId' | 'grantorIndex'>,
  action: 'person.mandateGiven' | 'person.mandateDeclined' | 'person.mandateEnded',
  details: { mandateId: string; number: string; mandateBasis?: MandateBasis; untilOn?: string },
): Promise<void> {
  const grantorId = await findGrantor(work, grantorIndex)
  // Each of the two reads in her own file what the other did.
  await work.asSystem(async () => {
    await recordAudit(work, { subject: holderId, action, details })
    if (grantorId) await recordAudit(work, { subject: grantorId, action, details })
  })
}
