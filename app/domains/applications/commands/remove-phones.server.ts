import type { Work } from '~/platform/work.server'

/** Phones that codes went to are kept so long after the end: time to object that she never agreed. Example value. */
const phoneKeptMs = 90 * 86_400_000

/**
 * Erases the phones that codes of mandates and of assistance went to, long after these have ended. Answers how many. The
 * portal's own act.
 */
export async function removePhones(work: Work): Promise<number> {
  const before = new Date(work.now().getTime() - phoneKeptMs)
  const mandates = await work.tx.$executeRaw`update mandate set phone_cipher = null
    where phone_cipher is not null and status not in ('asked', 'in_force') and ended_at <= ${before}::timestamptz`
  const assistances = await work.tx.$executeRaw`update assistance set phone_cipher = null
    where phone_cipher is not null and status not in ('asked', 'in_force') and valid_until <= ${before}::timestamptz`
  return mandates + assistances
}
