import { countOwnAssistances, getOwnAssistance, isAssistRole } from '~/domains/applications/index.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import type { Assisted } from '~/ui/assistance/acting-for'

/** For whom a clerk fills this application in now; null for everybody else. */
export async function readAssisted(context: SignedInContext, id: string): Promise<Assisted | null> {
  if (!isAssistRole(context.role)) return null
  const open = await getOwnAssistance(context)
  return open?.applicationId === id ? { name: open.name, way: open.way, hasBegunIt: open.hasBegunIt } : null
}

/** Who is done with it, or was told to stop, learns so; to everybody else it is not there. */
export async function leaveWhenEnded(context: SignedInContext, id: string): Promise<void> {
  if (!isAssistRole(context.role) || (await countOwnAssistances(context, id)) === 0) return
  throw await redirectWithNotice(`/${context.locale}/staff/assist`, { key: 'assistance.over', tone: 'info' })
}
