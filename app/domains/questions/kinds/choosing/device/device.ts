import { z } from 'zod'
import { type Condition, condition, judge } from '../../../condition'
import type { Device, Environment, EveryQuestion, Kind } from '../../../kind'
import { type Texts, texts } from '../../../texts'

export interface DeviceQuestion extends EveryQuestion {
  /** True for whom a device for children is too small; not known while nobody said for whom. */
  grownUp: Condition
  /** "I do not know, the specialist decides", where that is an answer: whoever decides names the kind. */
  specialist?: { label: Texts; hint: Texts } | undefined
  /** What is repaired by a voucher is asked for, not what somebody needs. */
  toRepair?: true | undefined
}

export type DeviceAnswer =
  | {
      deviceCode: string
      /** As the catalogue said when it was chosen; decides whether measurements are asked for. */
      madeToMeasure: boolean
    }
  /** Left to the specialist. */
  | { deviceCode: null; madeToMeasure: null }

/** What a form sends for "the specialist decides", in the place of a code. */
export const bySpecialist = 'specialist'
export const leftToSpecialist = { deviceCode: null, madeToMeasure: null } as const

const named = z.strictObject({ deviceCode: z.string().min(1).max(60), madeToMeasure: z.boolean() })
const left = z.strictObject({ deviceCode: z.null(), madeToMeasure: z.null() })

/** True when a kind is among those that are asked for: devices, and where one is to be repaired those that are. */
export function isAskedFor(of: Device, { toRepair }: Pick<DeviceQuestion, 'toRepair'>): boolean {
  return !of.isRepair && (!toRepair || of.repairCode !== null)
}

/** True when a device suits the age of whom it is for, as far as it is known. */
export function fitsAge(of: Device, { grownUp }: DeviceQuestion, environment: Environment): boolean {
  return !of.onlyChildren || judge(grownUp, environment) !== 'yes'
}

/** A kind of device of the catalogue. */
export const device: Kind<DeviceQuestion, DeviceAnswer> = {
  params: {
    grownUp: condition,
    specialist: z.strictObject({ label: texts, hint: texts }).optional(),
    toRepair: z.literal(true).optional(),
  },
  missing: 'questions.error.deviceMissing',
  firstField: ({ part }) => part('deviceCode'),
  parse: (typed, { part }, question, environment) => {
    const field = part('deviceCode')
    if (question.specialist && typed.get(field) === bySpecialist) return { value: leftToSpecialist }
    const chosen = environment.devices.get(typed.get(field))
    if (!chosen || !isAskedFor(chosen, question)) return { empty: true }
    return fitsAge(chosen, question, environment)
      ? { value: { deviceCode: typed.get(field), madeToMeasure: chosen.madeToMeasure } }
      : { faults: [{ field, error: 'questions.error.deviceForChildren' }] }
  },
  stored: ({ specialist }) => (specialist ? z.union([named, left]) : named),
  refresh: ({ deviceCode }, question, environment) => {
    if (deviceCode === null) return leftToSpecialist
    const now = environment.devices.get(deviceCode)
    return now && isAskedFor(now, question) && fitsAge(now, question, environment)
      ? { deviceCode, madeToMeasure: now.madeToMeasure }
      : null
  },
  words: ({ deviceCode }, { devices }) => devices.get(deviceCode ?? '')?.names ?? null,
  describe: ({ deviceCode }, { specialist }, kept) => {
    const texts = deviceCode === null ? specialist?.label : kept
    return [
      { part: 'device', value: texts ? { kind: 'texts', texts } : { kind: 'text', text: deviceCode ?? '' } },
    ]
  },
  // Which device somebody needs says what she suffers from.
  redact: ({ madeToMeasure }) => ({ madeToMeasure }),
  migrate: (answer) =>
    typeof answer === 'string'
      ? { deviceCode: answer, madeToMeasure: false }
      : isWithoutMeasure(answer)
        ? { ...answer, madeToMeasure: false }
        : answer,
  values: ({ deviceCode }, { part }) => ({ [part('deviceCode')]: deviceCode ?? bySpecialist }),
}

function isWithoutMeasure(answer: unknown): answer is object {
  return (
    typeof answer === 'object' && answer !== null && 'deviceCode' in answer && !('madeToMeasure' in answer)
  )
}
