import { workshopOf } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import type { Webhook } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** An address of the maker in whose name somebody acts, locked; null for anybody else's. */
export async function lockWebhook(work: Work, id: string): Promise<Webhook | null> {
  const makerId = workshopOf(work, 'programs')
  if (!makerId || !isId(id)) return null
  await work.tx
    .$executeRaw`select 1 from webhook where id = ${id}::uuid and maker_id = ${makerId}::uuid for update`
  return work.tx.webhook.findFirst({ where: { id, makerId } })
}
