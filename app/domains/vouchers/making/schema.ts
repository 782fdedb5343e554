import { z } from 'zod'
import {
  dateField,
  field,
  numberReader,
  optionalField,
  readInto,
  refuseField,
  textReader,
} from '~/domains/questions/schema'
import { type MeasureCode, type MeasureForm, type MeasureSide, measureSides } from './measure-forms'

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
