import { z } from 'zod'
import {
  dateField,
  field,
  numberReader,
  optionalField,
  publicNumberReader,
  readInto,
  refuseField,
  textReader,
} from '~/domains/questions/schema'
import { FittingOutcome } from '~/platform/prisma/enums'
import { type AcceptanceRefusal, acceptanceRefusals } from './acceptance'
import { type Fitted, fittingParts } from './fittings'
import { type MeasureCode, type MeasureForm, type MeasureSide, measureSides } from './measure-forms'
import { delayReasons, milestoneCodes } from './milestones'

/** What was measured, as it is sealed. */
export interface Measured {
  side: MeasureSide | null
  values: Partial<Record<MeasureCode, number>>
  /** What has no field of its own. */
  note: string | null
}

const sideField = z.enum(measureSides, { error: 'making.error.sideMissing' })

/** One field a measure, under its own name; at least one is filled in. `today` is `YYYY-MM-DD`. */
export function measurementsForm(form: MeasureForm, today: string) {
  const fields = form.measures.map((measure) => [measure.code, measureField(measure)] as const)
  return z
    .object({
      measurementId: z.uuid({ error: 'vouchers.error.orderMoved' }),
      takenOn: dateField('making.error.takenOnMissing', { today, towards: 'past' }),
      ...(form.sides.length > 0 && { side: sideField }),
      note: optionalField(textReader({ words: 'vouchers.error.text', most: 1000 })),
      ...Object.fromEntries(fields),
    })
    .transform(({ measurementId, takenOn, note, ...typed }, context) => {
      const { side = null, ...numbers } = typed as { side?: MeasureSide } & Record<string, number | null>
      const filled = Object.entries(numbers).filter(([, value]) => value !== null)
      const [first] = form.measures
      if (filled.length === 0 && first) refuseField(context, 'making.error.nothingMeasured', {}, [first.code])
      const values: Measured['values'] = Object.fromEntries(filled)
      return { measurementId, takenOn, measured: { side, values, note } satisfies Measured }
    })
}

function measureField({ unit, least, most, isNeeded }: MeasureForm['measures'][number]) {
  const read = numberReader({
    ...{ words: 'making.error.measure', least, most, places: unit === 'cm' || unit === 'kg' ? 1 : 0 },
    units: measureWords[unit],
  })
  const say = 'making.error.measure.missing'
  return isNeeded
    ? field(say, read)
    : z
        .string()
        .optional()
        .transform((typed, context) => (typed?.trim() ? readInto(context, typed, read) : null))
}

/** What people write behind such a number. */
const measureWords = {
  cm: [[1n, 'cm sm см santimetr сантиметр сантиметра сантиметров сантиметрах centimetre centimetres']],
  mm: [[1n, 'mm мм millimetr миллиметр миллиметра миллиметров millimetre millimetres']],
  kg: [[1n, 'kg кг kilo kilogramm килограмм килограмма килограммов kilogram kilograms']],
  db: [[1n, 'db дб dB detsibel децибел децибела децибелов decibel decibels']],
} as const

const pastDay = (missing: string, today: string) => dateField(missing, { today, towards: 'past' })

/** The maker ticks a step. `today` is `YYYY-MM-DD`, here and below. */
export const milestoneForm = (today: string) =>
  z.object({
    code: z.enum(milestoneCodes, { error: 'making.error.stepMissing' }),
    doneOn: pastDay('making.error.doneOnMissing', today),
  })

export const delayForm = (today: string) =>
  z.object({
    reasonCode: z.enum(delayReasons, { error: 'vouchers.error.reasonMissing' }),
    expectedOn: dateField('making.error.expectedOnMissing', { today, towards: 'future', soon: true }),
  })

const note = optionalField(textReader({ words: 'vouchers.error.text', most: 1000 }))

/** How it fitted; what has to be adjusted is named. */
export const fittingForm = (today: string) =>
  z
    .object({
      fittingId: z.uuid({ error: 'vouchers.error.orderMoved' }),
      fittedOn: pastDay('making.error.fittedOnMissing', today),
      outcome: z.enum(FittingOutcome, { error: 'making.error.outcomeMissing' }),
      parts: z
        .union([z.enum(fittingParts), z.array(z.enum(fittingParts))], { error: 'making.error.partsMissing' })
        .optional()
        .transform((parts) => (parts === undefined ? [] : Array.isArray(parts) ? parts : [parts])),
      note,
    })
    .transform(({ parts, note, ...typed }, context) => {
      if (typed.outcome === 'adjust' && parts.length === 0)
        refuseField(context, 'making.error.partsMissing', {}, ['parts'])
      if (typed.outcome === 'fits' && parts.length > 0)
        refuseField(context, 'making.error.partsThoughFits', {}, ['outcome'])
      return { ...typed, fitted: { parts, note } satisfies Fitted }
    })

const refusalFields = {
  reasonCode: z.enum(acceptanceRefusals).optional(),
  text: optionalField(textReader({ words: 'vouchers.error.text', most: 1000 })),
}

const refusalOf = (
  { answer, reasonCode, text }: { answer: string; reasonCode?: AcceptanceRefusal; text: string | null },
  context: z.RefinementCtx,
) => {
  // What she wrote of a fault is never dropped in silence: accepted, the money goes to the workshop.
  if (answer === 'accept')
    return reasonCode || text
      ? refuseField(context, 'making.error.reasonThoughAccepted', {}, ['answer'])
      : null
  if (!reasonCode) return refuseField(context, 'vouchers.error.reasonMissing', {}, ['reasonCode'])
  return { reasonCode, text }
}

/** What a person says of her device: she accepts it, has it adjusted, or wants her money free again. */
export const ownAcceptanceForm = z
  .object({
    answer: z.enum(['accept', 'adjust', 'cancel'], { error: 'making.error.answerMissing' }),
    ...refusalFields,
  })
  .transform((typed, context) => ({
    refusal: refusalOf(typed, context),
    isCancelled: typed.answer === 'cancel',
  }))

/** What a clinician says of a prosthesis. */
export const clinicAnswerForm = z
  .object({
    answer: z.enum(['accept', 'adjust'], { error: 'making.error.answerMissing' }),
    ...refusalFields,
  })
  .transform((typed, context) => ({ refusal: refusalOf(typed, context) }))

export const clinicSearchForm = z.object({
  number: field('making.error.numberMissing', publicNumberReader('HD')),
})
