import { fileColumns, type NamedUpload } from '~/domains/documents/index.server'
import { enqueue } from '~/domains/jobs/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type TakeRenewalError, takeRenewal } from '../rows/take-renewal.server'
import { mostRenewalPapers } from '../rules'

export type AddRenewalPaperError =
  | TakeRenewalError
  | 'vouchers.error.renewalMoved'
  | 'vouchers.error.renewalPapersFull'

/** Puts a photograph or paper to a renewal that is asked for. The same file again is taken once (`isNew` is then false). */
export async function addRenewalPaper(
  work: Work,
  { renewalId, file }: { renewalId: string; file: NamedUpload },
): Promise<Result<{ isNew: boolean }, AddRenewalPaperError>> {
  const { personId: addedById } = work
  const taken = await takeRenewal(work, renewalId, 'either')
  if (!taken.ok) return taken
  if (!addedById) throw new Error('a person adds a paper')
  if (taken.value.renewal.status !== 'asked') return refuse('vouchers.error.renewalMoved')
  const id = newId()
  const columns = fileColumns(file, id)
  return work.asSystem(async () => {
    const there = await work.tx.deviceRenewalPaper.findMany({
      where: { renewalId },
      select: { sha256: true },
    })
    if (there.some(({ sha256 }) => sha256 === columns.sha256)) return ok({ isNew: false })
    if (there.length >= mostRenewalPapers) return refuse('vouchers.error.renewalPapersFull')
    await work.tx.deviceRenewalPaper.create({
      data: { id, renewalId, ...columns, addedById, addedAt: work.now() },
      select: { id: true },
    })
    if (file.scan === 'waiting')
      await enqueue(work, 'vouchers.scanRenewalPaper', { paperId: id }, { key: `scan:${id}` })
    return ok({ isNew: true })
  })
}
