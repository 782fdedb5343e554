import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readRows } from '../../../../../prisma/seed/content-files'
import { chooser, pictureOfHard, readChoice } from './chooser'

const rows = readRows('devices.tsv')
const codes = rows.map(({ code = '' }) => code)
const repairs = new Set(rows.map(({ repair }) => repair))
const drawn = [
  ...readFileSync('app/ui/devices/device-pictures.svg', 'utf8').matchAll(/<symbol id="([^"]+)"/g),
].map(([, id]) => id)

describe('the chooser of devices', () => {
  it('leads to every device of the catalogue, and to no repair', () => {
    const led = Object.values(chooser).flatMap((answers) => Object.values(answers).flat())
    expect([...new Set<string>(led)].sort()).toEqual(codes.filter((code) => !repairs.has(code)).sort())
  })

  it('has a drawing of each kind', () => {
    expect(drawn.sort()).toEqual([...codes].sort())
    expect(codes).toEqual(expect.arrayContaining(Object.values(pictureOfHard)))
  })

  it.each([
    ['', null, null, 0, 0],
    ['hard=flying', null, null, 0, 0],
    ['hard=walking', 'walking', null, 5, 0],
    ['hard=walking&which=toString', 'walking', null, 5, 0],
    ['hard=hand&which=support', 'hand', null, 2, 0],
    ['hard=hand&which=weakHand', 'hand', 'weakHand', 2, 1],
    ['hard=hearing', 'hearing', 'all', 0, 1],
    // Crutches stand at two answers and are shown once.
    ['hard=walking&which=all', 'walking', 'all', 5, 18],
  ])('reads %s', (query, hard, which, choices, devices) => {
    const read = readChoice(new URLSearchParams(query))
    expect([read.hard, read.which, read.choices.length, read.devices.length]).toEqual([
      ...[hard, which, choices, devices],
    ])
  })
})
