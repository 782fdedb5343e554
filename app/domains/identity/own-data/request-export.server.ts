import { recordAudit } from '~/domains/audit/index.server'
import { enqueue } from '~/domains/jobs/index.server'
import { newId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'
import { dataExportMs } from '../rules'

/** Asks for everything that is held of her; asked again while it is made, it is the same one. Returns its id. */
export async function requestExport(work: Work, { tables }: { tables: number }): Promise<string> {
  const { personId } = work
  if (!personId) throw new Error('requestExport needs a signed-in person')
  const now = work.now()
  const id = newId()
  const made = await work.tx.$executeRaw`
    insert into data_export (id, person_id, tables_all, requested_at, expires_at)
    values (${id}::uuid, ${personId}::uuid, ${tables}, ${now}, ${new Date(now.getTime() + dataExportMs)})
    on conflict (person_id) where status = 'queued' do nothing`
  if (made === 0) {
    const queued = await work.tx.dataExport.findFirst({
      where: { personId, status: 'queued' },
      select: { id: true },
    })
    return queued?.id ?? id
  }
  await recordAudit(work, { subject: personId, action: 'person.dataAsked' })
  await enqueue(work, 'identity.exportData', { exportId: id }, { maxAttempts: 3 })
  return id
}
