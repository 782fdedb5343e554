import type { Work } from '~/platform/work.server'

/** Whether there is a centre of this code now. */
export async function isCentre(work: Work, code: string): Promise<boolean> {
  return (await work.tx.centre.count({ where: { code, territory: { validUntil: null } } })) === 1
}
