import { expect, it } from 'vitest'
import { type DecidedChange, standAfter } from './stand'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const until = day('2027-12-31')
const change = (act: DecidedChange['act'], over: Partial<DecidedChange> = {}): DecidedChange => ({
  ...{ act, fromOn: day('2027-03-01'), untilOn: null, untilBefore: null, counts: true },
  ...over,
})

it.each([
  ['nothing was decided', [], { status: 'active', endedOn: null, untilOn: until }],
  ['suspended', [change('suspend')], { status: 'suspended', endedOn: null, untilOn: until }],
  ['resumed', [change('suspend'), change('resume')], { status: 'active', endedOn: null, untilOn: until }],
  ['ended', [change('end')], { status: 'ended', endedOn: day('2027-02-28'), untilOn: until }],
  [
    'ended, while an appeal suspends that',
    [change('suspend'), change('end', { counts: false })],
    { status: 'suspended', endedOn: null, untilOn: until },
  ],
  [
    'its last day was moved',
    [change('change', { untilOn: day('2027-06-30'), untilBefore: until })],
    { status: 'active', endedOn: null, untilOn: day('2027-06-30') },
  ],
  [
    'its last day was moved, and that set aside',
    [change('change', { untilOn: day('2027-06-30'), untilBefore: until, counts: false })],
    { status: 'active', endedOn: null, untilOn: until },
  ],
  [
    'its last day was moved twice, and the second set aside',
    [
      change('change', { untilOn: day('2027-06-30'), untilBefore: until }),
      change('change', { untilOn: day('2027-04-30'), untilBefore: day('2027-06-30'), counts: false }),
    ],
    { status: 'active', endedOn: null, untilOn: day('2027-06-30') },
  ],
])('%s', (_, changes, stand) => expect(standAfter(changes, day('2027-12-31'))).toEqual(stand))
