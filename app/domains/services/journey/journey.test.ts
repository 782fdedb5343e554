import { describe, expect, it } from 'vitest'
import { shippedJourney } from '../../../../tests/setup/shipped-journey'
import type { Answers } from './answers'
import {
  canVisit,
  isComplete,
  keepAsked,
  listChangedSteps,
  listOpenSteps,
  listSteps,
  nextStep,
  previousStep,
} from './journey'

const journey = shippedJourney('device-voucher')

const all = {
  'for-whom': { who: 'self' },
  person: {
    pinfl: '51209189041040',
    birthCertificate: null,
    familyName: 'Rahimov',
    givenName: 'Amirbek',
    patronymic: null,
    birthOn: '2018-09-12',
  },
  certificate: { basis: 'certificate', number: 'NG-1100245' },
  device: { deviceCode: 'prosthesis-shin', madeToMeasure: true },
  measurements: { known: 'no', text: null },
  contact: { phone: '998900010037', email: null, locale: 'ru' },
  district: { soato: '1726262' },
  documents: { finished: true },
} satisfies Answers

const without = (...ids: string[]): Answers =>
  Object.fromEntries(Object.entries(all).filter(([id]) => !ids.includes(id)))

const paths: [string, Answers, string[]][] = (['self', 'child', 'cared'] as const).flatMap((who) =>
  [true, false].map((madeToMeasure): [string, Answers, string[]] => [
    `${who}, made to measure: ${madeToMeasure}`,
    { ...all, 'for-whom': { who }, device: { deviceCode: 'x', madeToMeasure } },
    (
      [
        'for-whom',
        who === 'self' ? null : 'person',
        'certificate',
        'device',
        madeToMeasure ? 'measurements' : null,
        'contact',
        'district',
        'documents',
      ] as const
    ).filter((id) => id !== null),
  ]),
)

describe('device voucher journey', () => {
  it.each(paths)('asks in order: %s', (_, answers, expected) => {
    expect(listSteps(journey, answers).map(({ id }) => id)).toEqual(expected)
    expect(isComplete(journey, answers)).toBe(true)
    const walked: string[] = []
    const steps = listSteps(journey, answers).map(({ id }) => id)
    for (let step = nextStep(steps); step !== 'check'; step = nextStep(steps, step)) {
      walked.push(step)
    }
    expect(walked).toEqual(expected)
    expect(canVisit(journey, answers, 'check')).toBe(true)
  })

  it.each(paths)('walks back the same way: %s', (_, answers, expected) => {
    const walked: string[] = []
    const steps = listSteps(journey, answers).map(({ id }) => id)
    for (let step = previousStep(steps, 'check'); step; step = previousStep(steps, step)) {
      walked.unshift(step)
    }
    expect(walked).toEqual(expected)
  })

  it.each(paths)('opens no page before the one before it is answered: %s', (_, answers, expected) => {
    for (const [index, missing] of expected.entries()) {
      const partly = Object.fromEntries(Object.entries(answers).filter(([id]) => id !== missing)) as Answers
      const visible = expected.filter((id) => canVisit(journey, partly, id))
      // A page whose being asked hangs on the missing answer is not asked.
      const firstHidden = expected.slice(index + 1).find((id) => visible.includes(id))
      expect(firstHidden).toBeUndefined()
      expect(canVisit(journey, partly, 'check')).toBe(false)
      expect(listOpenSteps(journey, partly)).toContain(missing)
    }
  })

  it('starts with one page open', () => {
    expect(
      journey.definition.pages.filter(({ id }) => canVisit(journey, {}, id)).map(({ id }) => id),
    ).toEqual(['for-whom'])
    expect(nextStep(listSteps(journey, {}).map(({ id }) => id))).toBe('for-whom')
  })

  it('never opens a page that is not asked', () => {
    expect(canVisit(journey, all, 'person')).toBe(false)
    expect(
      canVisit(journey, { ...all, device: { deviceCode: 'cane', madeToMeasure: false } }, 'measurements'),
    ).toBe(false)
  })

  it('does not send what is no longer asked', () => {
    expect(keepAsked(journey, all)).toEqual(without('person'))
  })

  it('asks again when an earlier answer makes a later one wrong', () => {
    const child: Answers = {
      ...all,
      'for-whom': { who: 'child' },
      certificate: { basis: 'pension', number: null },
    }
    expect(listOpenSteps(journey, child)).toEqual(['certificate'])
    const certificateOnly: Answers = {
      ...all,
      'for-whom': { who: 'cared' },
      person: { ...all.person, pinfl: null, birthCertificate: 'I-TN 0456123' },
    }
    expect(listOpenSteps(journey, certificateOnly)).toEqual(['person'])
  })

  it.each([
    ['device', { deviceCode: 'x' }],
    ['contact', { phone: '12', email: null, locale: 'ru' }],
    ['contact', { phone: '998900010037', email: null, locale: 'de' }],
    ['measurements', { known: 'yes', text: null }],
    ['district', { soato: 'Toshkent' }],
    ['for-whom', { who: 'neighbour' }],
  ])('finds an old or broken answer: %s', (id, answer) => {
    expect(listOpenSteps(journey, { ...all, [id]: answer } as Answers)).toEqual([id])
  })

  it('names what changed', () => {
    expect(listChangedSteps(journey, all, { ...all, district: { soato: '1718401' } })).toEqual(['district'])
    expect(listChangedSteps(journey, all, without('person'))).toEqual(['person'])
    expect(listChangedSteps(journey, all, structuredClone(all))).toEqual([])
  })
})
