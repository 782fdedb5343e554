import { getOwnAssistance, isAssistRole, type OwnAssistance } from '~/domains/applications/index.server'
import type { Context } from '~/domains/identity/context'
import { getHelpedHolder } from '~/domains/vouchers/index.server'

/** With whose eyes a page is read. */
export interface Seen<C extends Context> {
  reader: C
  /** For whom a clerk acts; null for everybody else. */
  assisted: (Pick<OwnAssistance, 'name' | 'way' | 'hasBegunIt'> & { voucherId: string }) | null
}

/**
 * With whose eyes the page of a voucher, of an order or of a visit to a workshop is read: one's own, or, for a clerk whom
 * the person lets spend the voucher today, hers. What is written is the clerk's own act: it takes the context as it is.
 */
export async function seeAsHolder<C extends Context>(context: C, subjectId = ''): Promise<Seen<C>> {
  const own = { reader: context, assisted: null }
  if (!isAssistRole(context.role)) return own
  const holder = await getHelpedHolder(context, subjectId)
  const open = holder && (await getOwnAssistance(context))
  if (!holder || !open) return own
  const { name, way } = open
  return {
    reader: { ...context, personId: holder.personId, role: 'citizen', organisationId: null },
    assisted: { name, way, hasBegunIt: false, voucherId: holder.voucherId },
  }
}
