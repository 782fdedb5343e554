import { getCitizenSide, refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { blindIndex } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { noteGiven } from '../rows/note-mandate.server'
import { planMandate } from '../rows/plan-mandate.server'
import type { DeskForm } from '../schema'
import { sealDocument } from '../sealed.server'

export type RecordMandateError =
  | 'mandates.error.samePinfl'
  | 'mandates.error.notAdult'
  | 'mandates.error.holderUnknown'
  | 'sides.error.recordMandate'

/**
 * Writes down a mandate that was given before a specialist, or a court's decision that she saw. She is neither of the
 * two, nor of their families.
 */
export async function recordMandate(
  work: Work,
  { holderPinfl, basis, document, ...form }: Omit<DeskForm, 'seen'>,
): Promise<Result<{ number: string }, RecordMandateError>> {
  const recordedById = work.personId
  if (!recordedById) throw new Error('recordMandate needs a specialist')
  if (holderPinfl === form.pinfl) return refuse('mandates.error.samePinfl')
  const pinflIndex = blindIndex('pinfl', holderPinfl)
  const holder = await work.asSystem(() =>
    work.tx.person.findUnique({ where: { pinflIndex }, select: { id: true } }),
  )
  if (!holder) return refuse('mandates.error.holderUnknown')
  const planned = planMandate(work, { ...form, holderId: holder.id })
  if (!planned) return refuse('mandates.error.notAdult')
  const { id, grantorIndex } = planned
  const side = await getCitizenSide(work, { personId: holder.id, beneficiaryIndex: grantorIndex })
  const both = refuseBothSides('recordMandate', work, side)
  if (both) return both
  const row = {
    ...{ ...planned, status: 'in_force' as const, basis, givenAt: work.now(), recordedById },
    documentCipher: sealDocument(document, id),
  } as const
  // It is not the specialist's to read again.
  const given = await work.asSystem(() => work.tx.mandate.create({ data: row }))
  await noteGiven(work, given, basis)
  return ok({ number: given.number })
}
