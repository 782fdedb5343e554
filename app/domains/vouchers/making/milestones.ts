import { addWorkingDays, isWorkingDay } from '~/domains/reference/rules'
import { measureFormOf } from './measure-forms'

/** Steps of making, as workshops name them; each has its words in `making.step`. */
export const milestoneCodes = [
  ...['cast', 'socket', 'shell', 'last', 'upper', 'sole', 'frame', 'seat', 'earMould', 'tuning', 'parts'],
  ...['assembly', 'trialFit'],
] as const
export type MilestoneCode = (typeof milestoneCodes)[number]

/** Why a device comes later than promised. */
export const delayReasons = [
  'materialMissing',
  'clientAway',
  'remeasured',
  'moreAdjustment',
  'equipment',
  'staffAway',
] as const
export type DelayReason = (typeof delayReasons)[number]

/** What share of the making time has passed when a step is done, in percent; an example value. */
type Share = readonly [code: MilestoneCode, percent: number]

const prosthesis: readonly Share[] = [
  ['cast', 15],
  ['socket', 45],
  ['assembly', 70],
  ['trialFit', 85],
]
const orthosis: readonly Share[] = [
  ['cast', 20],
  ['shell', 50],
  ['assembly', 75],
  ['trialFit', 90],
]

/** The steps of kinds that are measured alike, in their order. */
const plans: Record<string, readonly Share[]> = {
  'leg-prosthesis': prosthesis,
  'arm-prosthesis': prosthesis,
  'leg-brace': orthosis,
  spine: orthosis,
  shoes: [
    ['last', 25],
    ['upper', 50],
    ['trialFit', 70],
    ['sole', 90],
  ],
  wheelchair: [
    ['frame', 40],
    ['seat', 65],
    ['assembly', 80],
    ['trialFit', 90],
  ],
  hearing: [
    ['earMould', 40],
    ['tuning', 75],
    ['trialFit', 90],
  ],
}
const plainPlan: readonly Share[] = [
  ['parts', 50],
  ['assembly', 80],
  ['trialFit', 90],
]

const planOf = (deviceCode: string) => plans[measureFormOf(deviceCode).code] ?? plainPlan

export const milestonesOf = (deviceCode: string): MilestoneCode[] => planOf(deviceCode).map(([code]) => code)

/** By which day each step is planned: its share of the working days from the day of acceptance to the promised one. */
export function planMilestones(
  deviceCode: string,
  { acceptedOn, readyOn }: { acceptedOn: Date; readyOn: Date },
  holidays: ReadonlySet<string>,
): { code: MilestoneCode; plannedOn: Date }[] {
  const total = countWorkingDays(acceptedOn, readyOn, holidays)
  return planOf(deviceCode).map(([code, percent]) => ({
    code,
    plannedOn: addWorkingDays(acceptedOn, Math.ceil((total * percent) / 100), holidays),
  }))
}

/** Working days after one day up to another; 0 when that is not later. */
export function countWorkingDays(after: Date, until: Date, holidays: ReadonlySet<string>): number {
  let count = 0
  for (let day = after.getTime() + 86_400_000; day <= until.getTime(); day += 86_400_000)
    if (isWorkingDay(new Date(day), holidays)) count += 1
  return count
}
