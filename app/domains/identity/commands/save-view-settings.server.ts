import { transaction } from '~/platform/db.server'
import type { Context } from '../context'

/** Keeps how the person wants to see pages (text size, theme, images), so that it follows her to another device. */
export async function saveViewSettings(context: Context, settings: Record<string, string>): Promise<void> {
  const id = context.personId
  if (!id) return
  await transaction(context, (tx) => tx.person.update({ where: { id }, data: { viewSettings: settings } }))
}
