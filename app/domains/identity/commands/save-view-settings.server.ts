import type { Work } from '~/platform/work.server'

/** Keeps how the person wants to see pages (text size, theme, images), so that it follows her to another device. */
export async function saveViewSettings(work: Work, settings: Record<string, string>): Promise<void> {
  if (!work.personId) return
  await work.tx.person.update({ where: { id: work.personId }, data: { viewSettings: settings } })
}
