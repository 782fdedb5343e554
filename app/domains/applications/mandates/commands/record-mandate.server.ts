import { getCitizenSide, getProfile, refuseBothSides } from '~/domains/identity/index.server'
import { isSameName } from '~/i18n/uzbek/name-words'
import { isoDay } from '~/lib/figures/iso-day'
import { ok, type Result, refuse } from '~/lib/result'
import { isoDayOf } from '~/platform/clock.server'
import { blindIndex } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { findLikeMandate } from '../rows/find-like-mandate.server'
import { noteGiven } from '../rows/note-mandate.server'
import { planMandate } from '../rows/plan-mandate.server'
import { isAdult } from '../rules'
import type { DeskForm } from '../schema'
import { sealDocument, sealPhone } from '../sealed.server'

export type RecordMandateError =
  | 'mandates.error.samePinfl'
  | 'mandates.error.notAdult'
  | 'mandates.error.holderUnknown'
  | 'mandates.error.holderNotAdult'
  | 'sides.error.recordMandate'

export interface RecordMandateInput extends Omit<DeskForm, 'seen'> {
  /** Of the person it is of, as a register knows it; null where her account tells her, or nobody knows one. */
  phone: string | null
}

/**
 * Writes down a mandate that was given before a specialist, or a court's decision that she saw. She is neither of the
 * two, nor of their families. What is written down twice is one mandate: else ending it would leave the other in force.
 */
export async function recordMandate(
  work: Work,
  { holderPinfl, holderFamilyName, holderGivenName, basis, document, phone, ...form }: RecordMandateInput,
): Promise<Result<{ number: string }, RecordMandateError>> {
  const recordedById = work.personId
  if (!recordedById) throw new Error('recordMandate needs a specialist')
  if (holderPinfl === form.pinfl) return refuse('mandates.error.samePinfl')
  const found = await findHolder(work, { holderPinfl, holderFamilyName, holderGivenName })
  if (!found.ok) return found
  const holderId = found.value
  const planned = planMandate(work, { ...form, holderId })
  if (!planned) return refuse('mandates.error.notAdult')
  const { id, grantorIndex } = planned
  const side = await getCitizenSide(work, { personId: holderId, beneficiaryIndex: grantorIndex })
  const both = refuseBothSides('recordMandate', work, side)
  if (both) return both
  const same = await findLikeMandate(work, { ...planned, basis })
  if (same) return ok(same)
  const row = {
    ...{ ...planned, status: 'in_force' as const, basis, givenAt: work.now(), recordedById },
    documentCipher: sealDocument(document, id),
    phoneCipher: phone && sealPhone(phone, id),
  } as const
  // It is not the specialist's to read again.
  const given = await work.asSystem(() => work.tx.mandate.create({ data: row }))
  await noteGiven(work, given, basis)
  return ok({ number: given.number })
}

type NamedHolder = Pick<DeskForm, 'holderPinfl' | 'holderFamilyName' | 'holderGivenName'>

/** Who has an account under this number and this name; one answer for a wrong number and for a wrong name. */
async function findHolder(
  work: Work,
  { holderPinfl, holderFamilyName, holderGivenName }: NamedHolder,
): Promise<Result<string, RecordMandateError>> {
  const pinflIndex = blindIndex('pinfl', holderPinfl)
  const holder = await work.asSystem(async () => {
    const row = await work.tx.person.findUnique({ where: { pinflIndex }, select: { id: true } })
    return row && getProfile(work, row.id)
  })
  const isNamed =
    holder && isSameName(holderFamilyName, holder.familyName) && isSameName(holderGivenName, holder.givenName)
  if (!isNamed) return refuse('mandates.error.holderUnknown')
  const birthOn = isoDay(holder.bornOn)
  const isGrownUp = isAdult({ pinfl: holderPinfl, birthOn }, isoDayOf(work.now()))
  return isGrownUp ? ok(holder.id) : refuse('mandates.error.holderNotAdult')
}
