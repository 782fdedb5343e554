import { isId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'
import { type TextRequestRow, textRequestInclude } from '../view.server'

/** A request after its lock; null when there is none. With the portal's eyes: the caller looks whose it is. */
export async function lockTextRequest(work: Work, id: string): Promise<TextRequestRow | null> {
  if (!isId(id)) return null
  return work.asSystem(async () => {
    await work.tx.$executeRaw`select 1 from text_request where id = ${id}::uuid for update`
    return work.tx.textRequest.findUnique({ where: { id }, include: textRequestInclude })
  })
}
