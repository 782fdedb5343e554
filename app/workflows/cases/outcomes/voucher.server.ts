import type { CaseFile, CaseToDecide } from '~/domains/cases/index.server'
import type { Context } from '~/domains/identity/context'
import { notify } from '~/domains/notifications/index.server'
import { fitsAge, isAskedFor, isGrownUp } from '~/domains/questions/index.server'
import type { DeviceKind } from '~/domains/reference/schema'
import {
  type Answers,
  findDeviceToName,
  loadCatalogue,
  registeredEnd,
  textOf,
} from '~/domains/services/index.server'
import type { OutcomeOf } from '~/domains/services/schema'
import {
  type BeneficiaryName,
  type BlockingVoucher,
  type DeviceToRepair,
  findBlockingVoucher,
  findDevicesToRepair,
  type GrantedRight,
  issueVoucher,
} from '~/domains/vouchers/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { ownValue } from '~/lib/own-value'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf, isoDayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { Work } from '~/platform/work.server'
import type { OutcomeHandler } from './outcome'

/** What the specialist says where no register names the end of the right. */
export interface VoucherTerms {
  /** `none`: without an end. Ignored where the register named the day. */
  programme?: 'until' | 'none' | undefined
  /** `YYYY-MM-DD` on the paper. */
  paperEndsOn: string | null
  /** The kind she names where that was left to her; ignored where it was not. */
  deviceCode?: string | undefined
  /** Order of the device that is repaired, where there are several of its kind; ignored where there are not. */
  repairsOrderId?: string | undefined
}

export type VoucherError =
  | 'applications.error.noCeiling'
  | 'applications.error.deviceUnnamed'
  | 'applications.error.beneficiaryUnknown'
  | 'applications.error.programmeMissing'
  | 'vouchers.error.alreadyLive'
  | 'vouchers.error.waitsAlready'
  | 'vouchers.error.serviceLife'
  | 'vouchers.error.programmeEnded'
  | 'vouchers.error.underWarranty'
  | 'vouchers.error.repairedMissing'
  | 'vouchers.error.repairedUnderWarranty'

export interface VoucherPreview {
  kind: 'voucher'
  /** Null when the kind is no longer in the catalogue, and while nobody has named it. */
  device: DeviceKind | null
  /** The kinds to name one of, those that a register recommends first; null where the application names it. */
  choices: (DeviceKind & { isRecommended: boolean })[] | null
  lifeYears: number
  /** False when nobody has said the PINFL of whom the device is for: then it cannot be given yet. */
  isBeneficiaryKnown: boolean
  /** The voucher that stands against another one now; null when none does. */
  blocking: BlockingVoucher | null
  /** The received devices that can be the one to repair; none for the voucher for a device, and where the portal knows none. */
  toRepair: (DeviceToRepair & { isUnderWarranty: boolean })[]
  /** Last day of the right by its register; null = no end, undefined = not known. */
  registeredEndsOn: string | null | undefined
}

type VoucherOutcome = OutcomeOf<'voucher'>

export async function previewVoucher(
  context: Context,
  file: CaseFile,
  outcome: VoucherOutcome,
): Promise<VoucherPreview> {
  const now = context.now()
  const { kinds } = await loadCatalogue(now)
  const { answers, beneficiary } = file.submission
  const device = pickKind(kinds, answers, outcome) ?? null
  const deviceCode = device?.code ?? ''
  const pinfl = file.beneficiaryPinfl
  const toRepair = await transaction(context, (work) => readToRepair(work, { answers, pinfl }, outcome))
  return {
    kind: 'voucher',
    device,
    choices: listChoices(file, outcome, [...kinds.values()]),
    lifeYears: device ? lifeYearsOf(device, beneficiary.birthOn, now) : 0,
    isBeneficiaryKnown: pinfl !== null,
    blocking: pinfl
      ? await transaction(context, (tx) => findBlockingVoucher(tx, { pinfl, deviceCode, now }))
      : null,
    toRepair: toRepair.map((one) => ({ ...one, isUnderWarranty: isUnderWarranty(one, now) })),
    registeredEndsOn: registeredEnd(outcome.endsOn, file.facts),
  }
}

export const voucherOutcome: OutcomeHandler<'voucher', VoucherTerms, VoucherPreview, VoucherError> = {
  preview: previewVoucher,
  findObstacle: async (work, taken, outcome) => {
    const { definition, submission } = taken
    if (findDeviceToName(definition, submission.answers)) return refuse('applications.error.deviceUnnamed')
    if (!(await getDevice(work, taken, outcome))?.ceilingTiyin) return refuse('applications.error.noCeiling')
    // A voucher for nobody in particular could be given twice.
    const isKnown = taken.beneficiaryPinfl !== null && taken.applicantId !== null
    if (!isKnown) return refuse('applications.error.beneficiaryUnknown')
    const found = await findToRepair(work, taken, outcome)
    const [latest] = found
    if (latest?.warrantyUntil && found.every((one) => isUnderWarranty(one, work.now()))) {
      const { number, warrantyUntil } = latest
      return refuse('vouchers.error.underWarranty', { number, warrantyUntilOn: isoDay(warrantyUntil) })
    }
    return ok(null)
  },
  give: async (work, taken, outcome, terms) => {
    const { id: applicationId, applicantId: personId, submission, beneficiaryPinfl: pinfl } = taken
    const device = await getDevice(work, taken, outcome)
    if (!device?.ceilingTiyin || !pinfl || !personId) throw new Error('voucher: an obstacle was not seen')
    const programmeEndsOn = chooseEnd(registeredEnd(outcome.endsOn, taken.facts), terms)
    if (programmeEndsOn === undefined) return refuse('applications.error.programmeMissing')
    const repaired = chooseRepaired(await findToRepair(work, taken, outcome), terms, work.now())
    if (!repaired.ok) return repaired
    const voucher = {
      applicationId,
      personId,
      beneficiary: { pinfl, name: nameOther(taken) },
      deviceCode: device.code,
      ceilingTiyin: device.ceilingTiyin,
      validDays: device.validDays,
      lifeYears: lifeYearsOf(device, submission.beneficiary.birthOn, dayOf(work.now())),
      isChild: !isGrownUp(submission.beneficiary.birthOn, isoDayOf(work.now())),
      programmeEndsOn,
      repairsOrderId: repaired.value,
    }
    // As the portal: a voucher that another centre gave is hidden from this one and still counts.
    const issued = await work.asSystem(() => issueVoucher(work, voucher))
    if (!issued.ok) return issued
    await tellOfRight(work, taken, issued.value)
    const { entitlementId, voucher: given } = issued.value
    return ok({ id: given?.id ?? entitlementId, number: given?.number ?? null })
  },
}

/** She is told of her voucher; or that her right waits for money, and that nothing is asked of her. */
async function tellOfRight(
  work: Work,
  { id: caseId, applicantId: personId, number }: CaseToDecide,
  { entitlementId, voucher }: GrantedRight,
): Promise<void> {
  if (!personId) return
  const to = { personId, locale: null }
  if (!voucher) {
    await notify(work, {
      ...{ ...to, key: `wait:${entitlementId}:begun`, template: 'notifications.budgetWaits' as const },
      ...{ variables: { number }, path: `/applications/${caseId}` },
    })
    return
  }
  const validUntilOn = isoDay(voucher.validUntil)
  await notify(work, {
    ...{ ...to, key: `voucher:${voucher.id}:issued`, template: 'notifications.voucherIssued' as const },
    ...{ variables: { number: voucher.number, validUntilOn }, path: `/vouchers/${voucher.id}` },
  })
}

/** The kinds that can be named where that was left to the specialist: those that suit and that a ceiling is set for. */
function listChoices(file: CaseFile, { recommended = [] }: VoucherOutcome, kinds: DeviceKind[]) {
  const left = findDeviceToName(file.definition, file.submission.answers)
  if (!left) return null
  const named = new Set(recommended.flatMap((list) => file.facts.get(list) ?? []))
  return kinds
    .filter((kind) => kind.ceilingTiyin !== null && isAskedFor(kind, left.question))
    .filter((kind) => fitsAge(kind, left.question, file.facts))
    .map((kind) => ({ ...kind, isRecommended: named.has(kind.code) }))
    .sort((one, other) => Number(other.isRecommended) - Number(one.isRecommended))
}

/** The kind that the voucher is for, as it is in the catalogue on this day; undefined when it is there no more. */
async function getDevice(work: Work, { submission }: CaseToDecide, outcome: VoucherOutcome) {
  const { kinds } = await loadCatalogue(work.now(), work)
  return pickKind(kinds, submission.answers, outcome)
}

/** The kind that was asked for; where a device is repaired, the kind of its repair. */
function pickKind(kinds: ReadonlyMap<string, DeviceKind>, answers: Answers, outcome: VoucherOutcome) {
  const asked = kinds.get(textOf(answers, outcome.device) ?? '')
  return outcome.repair ? kinds.get(asked?.repairCode ?? '') : asked
}

const findToRepair = (work: Work, taken: CaseToDecide, outcome: VoucherOutcome) =>
  readToRepair(work, { answers: taken.submission.answers, pinfl: taken.beneficiaryPinfl }, outcome)

async function readToRepair(
  work: Work,
  { answers, pinfl }: { answers: Answers; pinfl: string | null },
  outcome: VoucherOutcome,
): Promise<DeviceToRepair[]> {
  const deviceCode = textOf(answers, outcome.device)
  if (!outcome.repair || !pinfl || !deviceCode) return []
  return findDevicesToRepair(work, { pinfl, deviceCode })
}

/** The order of the device that is meant: the only one, or that which the specialist chose; null where none is known. */
function chooseRepaired(
  found: readonly DeviceToRepair[],
  { repairsOrderId }: VoucherTerms,
  now: Date,
): Result<string | null, 'vouchers.error.repairedMissing' | 'vouchers.error.repairedUnderWarranty'> {
  if (found.length < 2) return ok(found[0]?.id ?? null)
  const chosen = found.find(({ id }) => id === repairsOrderId)
  if (!chosen) return refuse('vouchers.error.repairedMissing')
  return chosen.warrantyUntil && isUnderWarranty(chosen, now)
    ? refuse('vouchers.error.repairedUnderWarranty', { warrantyUntilOn: isoDay(chosen.warrantyUntil) })
    : ok(chosen.id)
}

/** Until the end of that day its maker repairs it free of charge. */
const isUnderWarranty = ({ warrantyUntil }: DeviceToRepair, now: Date): boolean =>
  warrantyUntil !== null && warrantyUntil >= dayOf(now)

function lifeYearsOf(device: DeviceKind, birthOn: string, now: Date): number {
  const isAdult = isGrownUp(birthOn, isoDayOf(now))
  return isAdult ? device.lifeYearsAdult : device.lifeYearsChild
}

/** The name of whom the device is for; null when that is the applicant. */
function nameOther({ submission, definition }: CaseToDecide): BeneficiaryName | null {
  const { person } = definition.parties
  if (!person || !ownValue(submission.answers, person)) return null
  const { familyName, givenName, patronymic } = submission.beneficiary
  return { family: familyName, given: givenName, patronymic }
}

/** The register's day stands above the paper's. Null = no end; undefined = nobody has said yet. */
function chooseEnd(registered: string | null | undefined, terms: VoucherTerms): Date | null | undefined {
  if (registered !== undefined) return registered === null ? null : new Date(`${registered}T00:00:00Z`)
  if (terms.programme === 'none') return null
  return terms.paperEndsOn ? new Date(`${terms.paperEndsOn}T00:00:00Z`) : undefined
}
