/** What is measured, as orthopaedics and hearing care name it; each has its words in `making.measure`. */
export const measureCodes = [
  ...[
    'stumpLength',
    'stumpGirthTop',
    'stumpGirthMiddle',
    'stumpGirthEnd',
    'soundLegLength',
    'soundArmLength',
  ],
  ...['palmGirth', 'footLength', 'heelHeight', 'height', 'weight', 'thighGirth', 'kneeGirth', 'calfGirth'],
  ...['ankleGirth', 'legLength', 'kneeHeight', 'chestGirth', 'waistGirth', 'hipGirth', 'trunkLength'],
  ...['footLengthLeft', 'footLengthRight', 'ballGirthLeft', 'ballGirthRight', 'instepGirthLeft'],
  ...['instepGirthRight', 'legShortening', 'seatWidth', 'seatDepth', 'lowerLegLength', 'backHeight'],
  ...['elbowHeight', 'left500', 'left1000', 'left2000', 'left4000', 'right500', 'right1000', 'right2000'],
  'right4000',
] as const
export type MeasureCode = (typeof measureCodes)[number]

/** Centimetres, millimetres, kilograms; decibels of a hearing threshold. */
export const measureUnits = ['cm', 'mm', 'kg', 'db'] as const
export type MeasureUnit = (typeof measureUnits)[number]

export const measureSides = ['left', 'right', 'both'] as const
export type MeasureSide = (typeof measureSides)[number]

export interface Measure {
  code: MeasureCode
  unit: MeasureUnit
  /** Bounds of what a child or an adult can have: what lies outside was mistyped. Example values. */
  least: number
  most: number
  /** True when nothing is made without it. */
  isNeeded: boolean
}

/** What is measured for kinds of device that are made alike. */
export interface MeasureForm {
  code: string
  /** Codes of `device_kind`. */
  kinds: readonly string[]
  /** Which side it can be for; empty when it has none. */
  sides: readonly MeasureSide[]
  measures: readonly Measure[]
}

type Line = readonly [code: MeasureCode, unit: MeasureUnit, least: number, most: number, needed?: 'needed']

const lines = (...all: Line[]): Measure[] =>
  all.map(([code, unit, least, most, needed]) => ({ code, unit, least, most, isNeeded: needed === 'needed' }))

const oneSide = ['left', 'right'] as const

/** Of a kind that none of the forms names. */
const plainForm: MeasureForm = {
  ...{ code: 'plain', kinds: [], sides: [] },
  measures: lines(['height', 'cm', 40, 250], ['weight', 'kg', 2, 300]),
}

export const measureForms: readonly MeasureForm[] = [
  {
    code: 'leg-prosthesis',
    kinds: ['prosthesis-thigh', 'prosthesis-shin', 'prosthesis-foot'],
    sides: oneSide,
    measures: lines(
      ['stumpLength', 'cm', 2, 60, 'needed'],
      ['stumpGirthTop', 'cm', 8, 120, 'needed'],
      ['stumpGirthMiddle', 'cm', 8, 110],
      ['stumpGirthEnd', 'cm', 5, 100, 'needed'],
      ['soundLegLength', 'cm', 20, 130, 'needed'],
      ['footLength', 'cm', 8, 36],
      ['heelHeight', 'mm', 0, 100],
      ['height', 'cm', 40, 250],
      ['weight', 'kg', 2, 300, 'needed'],
    ),
  },
  {
    code: 'arm-prosthesis',
    kinds: ['prosthesis-forearm', 'prosthesis-upper-arm'],
    sides: oneSide,
    measures: lines(
      ['stumpLength', 'cm', 2, 50, 'needed'],
      ['stumpGirthTop', 'cm', 6, 70, 'needed'],
      ['stumpGirthEnd', 'cm', 4, 60, 'needed'],
      ['soundArmLength', 'cm', 12, 100, 'needed'],
      ['palmGirth', 'cm', 6, 40],
    ),
  },
  {
    code: 'leg-brace',
    kinds: ['orthosis-leg'],
    sides: measureSides,
    measures: lines(
      ['thighGirth', 'cm', 12, 120, 'needed'],
      ['kneeGirth', 'cm', 10, 90, 'needed'],
      ['calfGirth', 'cm', 8, 80, 'needed'],
      ['ankleGirth', 'cm', 6, 60, 'needed'],
      ['legLength', 'cm', 15, 130, 'needed'],
      ['kneeHeight', 'cm', 8, 80],
      ['footLength', 'cm', 8, 36],
      ['weight', 'kg', 2, 300],
    ),
  },
  {
    code: 'spine',
    kinds: ['orthosis-spine'],
    sides: [],
    measures: lines(
      ['chestGirth', 'cm', 30, 200, 'needed'],
      ['waistGirth', 'cm', 25, 220, 'needed'],
      ['hipGirth', 'cm', 30, 220, 'needed'],
      ['trunkLength', 'cm', 15, 90, 'needed'],
      ['height', 'cm', 40, 250],
      ['weight', 'kg', 2, 300],
    ),
  },
  {
    code: 'shoes',
    kinds: ['shoes-orthopaedic'],
    sides: [],
    measures: lines(
      ['footLengthLeft', 'cm', 8, 36, 'needed'],
      ['footLengthRight', 'cm', 8, 36, 'needed'],
      ['ballGirthLeft', 'cm', 8, 45, 'needed'],
      ['ballGirthRight', 'cm', 8, 45, 'needed'],
      ['instepGirthLeft', 'cm', 8, 50],
      ['instepGirthRight', 'cm', 8, 50],
      ['ankleGirth', 'cm', 6, 60],
      ['legShortening', 'mm', 0, 200],
    ),
  },
  {
    code: 'wheelchair',
    kinds: ['wheelchair-active', 'wheelchair-child'],
    sides: [],
    measures: lines(
      ['seatWidth', 'cm', 12, 90, 'needed'],
      ['seatDepth', 'cm', 12, 80, 'needed'],
      ['lowerLegLength', 'cm', 8, 70, 'needed'],
      ['backHeight', 'cm', 12, 80],
      ['elbowHeight', 'cm', 5, 50],
      ['height', 'cm', 40, 250],
      ['weight', 'kg', 2, 300, 'needed'],
    ),
  },
  {
    code: 'hearing',
    kinds: ['hearing-aid'],
    sides: measureSides,
    measures: lines(
      ['left500', 'db', 0, 120],
      ['left1000', 'db', 0, 120],
      ['left2000', 'db', 0, 120],
      ['left4000', 'db', 0, 120],
      ['right500', 'db', 0, 120],
      ['right1000', 'db', 0, 120],
      ['right2000', 'db', 0, 120],
      ['right4000', 'db', 0, 120],
    ),
  },
]

/** What is measured for a kind of device. */
export function measureFormOf(deviceCode: string): MeasureForm {
  return measureForms.find(({ kinds }) => kinds.includes(deviceCode)) ?? plainForm
}

/** The form that was filled in then. */
export function measureFormCalled(code: string): MeasureForm {
  return measureForms.find((form) => form.code === code) ?? plainForm
}
