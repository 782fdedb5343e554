import { describe, expect, it } from 'vitest'
import type { Answers } from '~/domains/services/index.server'
import { shippedJourney } from '../../../../tests/setup/shipped-journey'
import { isStepOpen, nextPage, type Own, pageBefore, progressOf, stepOf } from './own.server'

const answers: Answers = {
  'for-whom': { who: 'self' },
  certificate: { basis: 'certificate', number: 'NG-1100245' },
  device: { deviceCode: 'prosthesis-shin', madeToMeasure: true },
  measurements: { known: 'no', text: null },
  contact: { phone: '998900010037', email: null, locale: 'ru' },
  district: { soato: '1726262' },
  documents: { finished: true },
}
const order = Object.keys(answers)

function own(given: Answers, steps: string[] | null = null): Own {
  const status = steps ? 'correction_requested' : 'draft'
  const file = { status, answers: given, correction: steps && { steps, text: '' } } as unknown as Own['file']
  const journey = shippedJourney('device-voucher')
  return { file, journey, home: '/ru/applications/1', isProtected: false, assisted: null }
}

const idOf = (address: string) => address.replace('/ru/applications/1/', '')

/** The pages that the buttons lead through, from the first to the summary. */
function walk(at: Own, first: string): string[] {
  const walked = []
  for (let step = first; step !== 'check'; step = idOf(nextPage(at, step, false, []))) walked.push(step)
  return walked
}

describe('the way through an application', () => {
  it('leads through every page that is asked, and back the same way', () => {
    const draft = own(answers)
    expect(walk(draft, 'for-whom')).toEqual(order)
    const back = []
    for (
      let to = pageBefore(draft, 'check', false);
      to !== draft.home;
      to = pageBefore(draft, idOf(to), false)
    )
      back.unshift(idOf(to))
    expect(back).toEqual(order)
    expect(order.map((step) => progressOf(draft, step).step)).toEqual(order.map((_, index) => index + 1))
    expect(progressOf(draft, 'check')).toEqual({ step: order.length + 1, of: order.length + 1 })
  })

  it('opens each of its pages only when everything before has an answer', () => {
    for (const [index, missing] of order.entries()) {
      const partly = Object.fromEntries(Object.entries(answers).filter(([id]) => id !== missing))
      const draft = own(partly)
      const open = order.filter((step) => isStepOpen(draft, stepOf(draft, step)))
      expect(open.slice(0, index + 1), missing).toEqual(order.slice(0, index + 1))
      expect(order.slice(index + 1).filter((step) => open.includes(step))).toEqual([])
    }
  })

  it('leads in a correction through what was asked for alone', () => {
    const correction = own(answers, ['documents', 'device'])
    expect(walk(correction, 'device')).toEqual(['device', 'documents'])
    expect(order.filter((step) => isStepOpen(correction, stepOf(correction, step)))).toEqual([
      'device',
      'documents',
    ])
    expect(pageBefore(correction, 'device', false)).toBe(correction.home)
  })

  it('leads from the summary to what is open, and back to it', () => {
    const draft = own(answers)
    expect(nextPage(draft, 'device', true, ['measurements'])).toBe(
      '/ru/applications/1/measurements?return=check',
    )
    expect(nextPage(draft, 'device', true, [])).toBe('/ru/applications/1/check')
    expect(pageBefore(draft, 'device', true)).toBe('/ru/applications/1/check')
  })
})
