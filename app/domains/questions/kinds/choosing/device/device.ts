import { z } from 'zod'
import { type Condition, condition, judge } from '../../../condition'
import type { Device, Environment, EveryQuestion, Kind } from '../../../kind'

export interface DeviceQuestion extends EveryQuestion {
  /** True for whom a device for children is too small; not known while nobody said for whom. */
  grownUp: Condition
}

export interface DeviceAnswer {
  deviceCode: string
  /** As the catalogue said when it was chosen; decides whether measurements are asked for. */
  madeToMeasure: boolean
}

const stored = z.strictObject({ deviceCode: z.string().min(1).max(60), madeToMeasure: z.boolean() })

/** True when a device suits the age of whom it is for, as far as it is known. */
export function fitsAge(of: Device, { grownUp }: DeviceQuestion, environment: Environment): boolean {
  return !of.onlyChildren || judge(grownUp, environment) !== 'yes'
}

/** A kind of device of the catalogue. */
export const device: Kind<DeviceQuestion, DeviceAnswer> = {
  params: { grownUp: condition },
  missing: 'questions.error.deviceMissing',
  firstField: ({ part }) => part('deviceCode'),
  parse: (typed, { part }, question, environment) => {
    const field = part('deviceCode')
    const chosen = environment.devices.get(typed.get(field))
    if (!chosen) return { empty: true }
    return fitsAge(chosen, question, environment)
      ? { value: { deviceCode: typed.get(field), madeToMeasure: chosen.madeToMeasure } }
      : { faults: [{ field, error: 'questions.error.deviceForChildren' }] }
  },
  stored: () => stored,
  refresh: ({ deviceCode }, question, environment) => {
    const now = environment.devices.get(deviceCode)
    return now && fitsAge(now, question, environment)
      ? { deviceCode, madeToMeasure: now.madeToMeasure }
      : null
  },
  words: ({ deviceCode }, { devices }) => devices.get(deviceCode)?.names ?? null,
  describe: ({ deviceCode }, _, kept) => [
    { part: 'device', value: kept ? { kind: 'texts', texts: kept } : { kind: 'text', text: deviceCode } },
  ],
  // Which device somebody needs says what she suffers from.
  redact: ({ madeToMeasure }) => ({ madeToMeasure }),
  migrate: (answer) =>
    typeof answer === 'string'
      ? { deviceCode: answer, madeToMeasure: false }
      : isWithoutMeasure(answer)
        ? { ...answer, madeToMeasure: false }
        : answer,
  values: ({ deviceCode }, { part }) => ({ [part('deviceCode')]: deviceCode }),
}

function isWithoutMeasure(answer: unknown): answer is object {
  return (
    typeof answer === 'object' && answer !== null && 'deviceCode' in answer && !('madeToMeasure' in answer)
  )
}
