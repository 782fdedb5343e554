import type { Work } from '~/platform/work.server'
import { tellGrantor } from '../rows/tell-parties.server'

/** Tells the person a mandate is of that something was sent under it. Of a protected case nothing is said. */
export async function notifyGrantor(
  work: Work,
  { mandateId, applicationId }: { mandateId: string; applicationId: string },
): Promise<void> {
  const [mandate, one] = await work.asSystem(async () => [
    await work.tx.mandate.findUniqueOrThrow({ where: { id: mandateId } }),
    await work.tx.case.findUniqueOrThrow({
      where: { id: applicationId },
      select: { number: true, isProtected: true },
    }),
  ])
  if (one.isProtected) return
  await tellGrantor<'notifications.mandateUsed'>(work, mandate, {
    ...{ what: `used-${applicationId}`, template: 'notifications.mandateUsed' },
    variables: { number: one.number, mandate: mandate.number },
  })
}
