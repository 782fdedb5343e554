import { fileColumns, type NamedUpload } from '~/domains/documents/index.server'
import { enqueue } from '~/domains/jobs/index.server'
import { addWorkingDays, listHolidays } from '~/domains/reference/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { confirmActDays } from '../../rules'
import type { IdentityKind } from '../reasons'

interface ActToWrite {
  id: string
  deviceOrderId: string
  /** `attached`: the code proved the hand-over, and nobody confirms anything. */
  status: 'recorded' | 'attached'
  serialNumber: string
  identityKind: IdentityKind | null
  file: NamedUpload
}

/** Keeps the photograph of an act that was signed, and has it scanned. Returns the last day for the centre's answer. */
export async function writeAct(work: Work, { id, file, ...act }: ActToWrite): Promise<Date> {
  const recordedById = work.personId
  if (!recordedById) throw new Error('somebody of the maker records an act')
  const confirmBy = addWorkingDays(dayOf(work.now()), confirmActDays, await listHolidays(work))
  await work.asSystem(() =>
    work.tx.handoverAct.create({
      data: { id, ...act, ...fileColumns(file, id), recordedById, recordedAt: work.now(), confirmBy },
    }),
  )
  if (file.scan === 'waiting') await enqueue(work, 'vouchers.scanAct', { actId: id }, { key: `scan:${id}` })
  return confirmBy
}
