import { z } from 'zod'
import {
  dateField,
  field,
  moneyReader,
  nameReader,
  numberReader,
  optionalDateField,
  optionalField,
  publicNumberReader,
  readHandoverCode,
  readPhone,
  readSerialNumber,
  refuseField,
  textReader,
  ticked,
  workingDays,
} from '~/domains/questions/schema'
import {
  DeviceClaimKind,
  DeviceClaimOutcome,
  DeviceRenewalGround,
  DeviceRenewalOutcome,
  VoucherAct,
} from '~/platform/prisma/enums'
import { voucherChangeReasons } from './changes/reasons'
import { claimReasons, claimRefusals } from './claims/reasons'
import { renewalRefusals } from './claims/renewals/reasons'
import { seenBefore, seenDraft } from './claims/seen-draft'
import { addressFields } from './handover/dispatch/schema'
import { actRefusals, identityKinds } from './handover/reasons'

export { prepareBudgetEntryForm } from './budget/schema'
export {
  carriers,
  comeBackReasonsOf,
  type DeliveryWay,
  deliveryWays,
  dueDays,
  wayOf,
  waysOf,
} from './handover/dispatch/rules'
export { askAgainForm, cameBackForm, dispatchForm } from './handover/dispatch/schema'
export { voucherHelpForm } from './help/schema'
export { acceptanceRefusals } from './making/acceptance'
export { fittingParts } from './making/fittings'
export {
  type MeasureForm,
  measureFormCalled,
  measureFormOf,
} from './making/measure-forms'
export { delayReasons, milestonesOf } from './making/milestones'
export {
  clinicAnswerForm,
  clinicSearchForm,
  delayForm,
  fittingForm,
  type Measured,
  measurementsForm,
  milestoneForm,
  ownAcceptanceForm,
} from './making/schema'
export { ceilingRefusals } from './quotes/ceilings/rules'
export { askCeilingForm, prepareCeilingForm, seenCeilingForm } from './quotes/ceilings/schema'
export { quoteAnswerDays, quoteRefusals } from './quotes/rules'
export {
  answerQuoteFields,
  answerQuoteForm,
  askQuotesForm,
  quoteMeasuredAt,
  refuseQuoteForm,
} from './quotes/schema'
export { confirmActDays, voucherChangeDays } from './rules'
export { actRefusals, claimReasons, claimRefusals, identityKinds, renewalRefusals, voucherChangeReasons }

/** Reasons a person or maker may name when an order comes to nothing. */
export const cancelReasons = [
  'changedMind',
  'tooSlow',
  'otherMaker',
  'needChanged',
  'makerUnreachable',
  'other',
] as const
export const declineReasons = ['noCapacity', 'cannotMake', 'wrongMeasurements', 'other'] as const

const placeOrderCommon = {
  orderId: z.uuid(),
  voucherId: z.uuid(),
  offerId: z.uuid(),
  /** Tiyin the person saw on the check page: another price is asked about again, never just taken. */
  priceTiyin: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(BigInt),
  recipientName: field(
    'vouchers.error.recipientName.missing',
    nameReader({ words: 'vouchers.error.recipientName', least: 2, most: 150 }),
  ),
  recipientPhone: field('vouchers.error.phone', readPhone),
  consent: ticked('vouchers.error.consentMissing'),
  /** Ticked: the maker learns the measurements of the application. */
  shareMeasurements: z.literal('yes').optional(),
}

/**
 * Choosing a maker. `orderId` is made with the form: the same form sent twice is one order. Only what is brought or
 * sent asks where the person lives.
 */
export const placeDeviceOrderInput = z.discriminatedUnion(
  'delivery',
  [
    z.object({ delivery: z.literal('pickup'), ...placeOrderCommon }),
    z.object({ delivery: z.literal(['visit', 'post']), ...placeOrderCommon, ...addressFields }),
  ],
  { error: 'vouchers.error.delivery' },
)
export type PlaceDeviceOrderInput = z.infer<typeof placeDeviceOrderInput>

export const cancelOrderInput = z.object({
  deviceOrderId: z.uuid(),
  /** Nobody has to say why. */
  reasonCode: z
    .enum([...cancelReasons, 'notSaid'], { error: 'vouchers.error.reasonMissing' })
    .default('notSaid'),
})
export type CancelOrderInput = z.infer<typeof cancelOrderInput>

export const declineOrderInput = z.object({
  deviceOrderId: z.uuid(),
  reasonCode: z.enum(declineReasons, { error: 'vouchers.error.reasonMissing' }),
})
export type DeclineOrderInput = z.infer<typeof declineOrderInput>

export const acceptOrderInput = z.object({
  deviceOrderId: z.uuid(),
  makingDays: field(
    'vouchers.error.makingDays.missing',
    numberReader({ words: 'vouchers.error.makingDays', least: 1, most: 180, units: workingDays }),
  ),
})

const handOverCommon = {
  deviceOrderId: z.uuid(),
  /** Made with the form, or by the phone that kept it: sent twice, it is one hand-over. */
  handoverId: z.uuid({ error: 'vouchers.error.orderMoved' }),
  serialNumber: field('vouchers.error.serialMissing', readSerialNumber),
}

export const handOverInput = z.object({
  ...handOverCommon,
  code: field('vouchers.error.codeMissing', readHandoverCode),
})
export type HandOverInput = z.infer<typeof handOverInput>

/** Without a code: the maker has seen who she is, and photographs the act that she signed. */
export const handoverActInput = z.object({
  ...handOverCommon,
  identityKind: z.enum(identityKinds, { error: 'vouchers.error.identityKind' }),
  seen: ticked('vouchers.error.identityNotSeen'),
})
export type HandoverActInput = z.infer<typeof handoverActInput>

export const refuseActForm = z.object({
  reasonCode: z.enum(actRefusals, { error: 'vouchers.error.reasonMissing' }),
  text: optionalField(textReader({ words: 'vouchers.error.text', most: 1000 })),
})

export const confirmActForm = z.object({
  checked: ticked('vouchers.error.actNotChecked'),
})

export const findVoucherInput = z.object({
  number: field('vouchers.error.numberMissing', publicNumberReader('HV')),
})

/** Who receives the device, as the maker needs to know it. */
export interface Recipient {
  name: string
  /** 12 digits. */
  phone: string
}

/** Where the maker comes for a home visit, or sends it. */
export interface VisitAddress {
  /** SOATO of the district or city. */
  districtSoato: string
  /** Street, house and flat as typed. */
  street: string
}

const changeText = field(
  'vouchers.error.text.missing',
  textReader({ words: 'vouchers.error.text', most: 2000 }),
)

const plainChange = <Act extends 'cancel' | 'suspend' | 'resume'>(act: Act) =>
  z.object({
    act: z.literal(act),
    reasonCode: z.enum(voucherChangeReasons[act] as readonly string[], {
      error: 'vouchers.error.reasonMissing',
    }),
    text: changeText,
  })

/** An order is ready; of a repair the workshop says what it did. */
export const finishOrderForm = z.object({
  repairText: optionalField(textReader({ words: 'vouchers.error.text', most: 2000 })).transform(
    (typed) => typed ?? undefined,
  ),
})

/** What staff want changed of a voucher, as one of them prepares it: each act asks for its own. */
export const prepareVoucherChangeForm = (today: string) =>
  z.discriminatedUnion(
    'act',
    [
      plainChange('cancel'),
      plainChange('suspend'),
      plainChange('resume'),
      z.object({
        act: z.literal('correct'),
        validUntilOn: dateField('vouchers.error.lastDayMissing', { today, towards: 'future' }),
        reasonCode: z.enum(voucherChangeReasons.correct, { error: 'vouchers.error.reasonMissing' }),
        text: changeText,
      }),
      z.object({
        act: z.literal('replace'),
        deviceCode: z.string().max(60).optional(),
        ceilingTiyin: optionalField(
          moneyReader({ words: 'vouchers.error.ceiling', least: 1_000n, most: 1_000_000_000n }),
        ),
        reasonCode: z.enum(voucherChangeReasons.replace, { error: 'vouchers.error.reasonMissing' }),
        text: changeText,
      }),
    ],
    { error: 'vouchers.error.actMissing' },
  )

export const chooseVoucherActForm = z.object({
  act: z.enum(VoucherAct, { error: 'vouchers.error.actMissing' }),
})

export const seenVoucherChangeForm = z.object({
  changeId: z.uuid({ error: 'vouchers.error.nothingPrepared' }),
})

/** Until when the right to a device holds, as whoever approves reads it from a paper. `today` is `YYYY-MM-DD`. */
export function voucherTermsForm(today: string) {
  return z
    .object({
      /** `none`: without an end. Ignored where the register named the day. */
      programme: z.enum(['until', 'none']).optional(),
      programmeEndsOn: optionalDateField({ today, towards: 'future' }),
      /** Asked for where the application leaves the kind to the specialist. */
      deviceCode: z.string().max(60).optional(),
      /** Asked for where several received devices can be the one that is repaired. */
      repairsOrderId: z.string().max(60).optional(),
    })
    .transform(({ programme, programmeEndsOn, deviceCode, repairsOrderId }, context) => {
      const say = (key: string) => refuseField(context, `applications.error.${key}`, {}, ['programmeEndsOn'])
      if (programme === 'until' && !programmeEndsOn) say('programmeEndsOnMissing')
      if (programme === 'none' && programmeEndsOn) say('programmeEndNotChosen')
      return { programme, paperEndsOn: programmeEndsOn, deviceCode, repairsOrderId }
    })
}

const claimText = field('claims.error.text.missing', textReader({ words: 'claims.error.text', most: 2000 }))

/** What somebody who received a device wants of its maker: each kind has reasons of its own. */
export const askClaimForm = z.object({
  kind: z.enum(DeviceClaimKind, { error: 'claims.error.notPossible' }),
  reasonCode: z.string({ error: 'claims.error.reasonMissing' }).max(40),
  text: claimText,
})

export const answerClaimForm = z.discriminatedUnion('answer', [
  z.object({
    answer: z.literal('accept'),
    repairDays: field(
      'claims.error.repairDays.missing',
      numberReader({ words: 'claims.error.repairDays', least: 1, most: 60, units: workingDays }),
    ),
    text: optionalField(textReader({ words: 'claims.error.text', most: 2000 })).transform(
      (typed) => typed ?? undefined,
    ),
  }),
  z.object({ answer: z.literal('answer'), text: claimText }),
  z.object({
    answer: z.literal('refuse'),
    reasonCode: z.enum(claimRefusals, { error: 'claims.error.reasonMissing' }),
    text: claimText,
  }),
])

/** Words alone: what was done, or why she does not agree. */
export const claimTextForm = z.object({ text: claimText })

/** Which of what was prepared she who decides has seen. */
export const seenOutcomeForm = z.object({ seenAt: seenDraft('claims.error.nothingPrepared') })

export const claimOutcomeForm = z.object({
  outcome: z.enum(DeviceClaimOutcome, { error: 'claims.error.outcomeMissing' }),
  text: claimText,
  seenAt: seenBefore,
})

/** Another device before the service life of one is over, and why. */
export const askRenewalForm = z.object({
  ground: z.enum(DeviceRenewalGround, { error: 'vouchers.error.groundMissing' }),
  text: claimText,
})

/** How an early renewal is to be decided; a refusal says why. */
export const prepareRenewalForm = z
  .object({
    outcome: z.enum(DeviceRenewalOutcome, { error: 'vouchers.error.outcomeMissing' }),
    reasonCode: z
      .union([z.literal(''), z.enum(renewalRefusals)], { error: 'vouchers.error.reasonMissing' })
      .optional(),
    text: claimText,
    seenAt: seenBefore,
  })
  .transform(({ outcome, reasonCode, ...said }, context) => {
    if (outcome === 'refuse' && !reasonCode)
      refuseField(context, 'vouchers.error.reasonMissing', {}, ['reasonCode'])
    return { outcome, reasonCode: outcome === 'refuse' && reasonCode ? reasonCode : null, ...said }
  })

/** Which of what was prepared the head has read. */
export const seenRenewalForm = z.object({ seenAt: seenDraft('vouchers.error.renewalUnprepared') })
