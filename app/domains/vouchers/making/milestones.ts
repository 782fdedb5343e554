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
const plans = new Map<string, readonly Share[]>(
  Object.entries({
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
  }),
)
const plainPlan: readonly Share[] = [
  ['parts', 50],
  ['assembly', 80],
  ['trialFit', 90],
]

export const planOf = (deviceCode: string) => plans.get(measureFormOf(deviceCode).code) ?? plainPlan

export const milestonesOf = (deviceCode: string): MilestoneCode[] => planOf(deviceCode).map(([code]) => code)
