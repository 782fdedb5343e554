import type { Work } from '~/platform/work.server'

/** Whether a kind of device is made for one person; a kind that is not known is not. */
export async function isMadeToMeasure(work: Work, deviceCode: string): Promise<boolean> {
  const kind = await work.tx.deviceKind.findFirst({
    where: { code: deviceCode, madeToMeasure: true },
    select: { code: true },
  })
  return kind !== null
}
