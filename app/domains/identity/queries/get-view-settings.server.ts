import { transaction } from '~/platform/db.server'
import type { Context } from '../context'

/** How the person wants to see pages, as she saved it; null when she never did. */
export async function getViewSettings(context: Context): Promise<Record<string, unknown> | null> {
  const row = await transaction(context, (tx) =>
    tx.person.findUnique({ where: { id: context.personId ?? '' }, select: { viewSettings: true } }),
  )
  const settings = row?.viewSettings
  return settings && typeof settings === 'object' && !Array.isArray(settings) ? settings : null
}
