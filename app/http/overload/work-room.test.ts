import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createWorkRoom, type WorkKind, type WorkRoom } from './work-room'

const share = { own: 1, most: 2, waitMs: 700, fullWaitMs: 200, longestQueue: 3 }
const limits = {
  shares: {
    reading: share,
    errand: { ...share, own: 0 },
    form: { ...share, waitMs: 5_000, fullWaitMs: 5_000 },
    call: { ...share, own: 1, most: 1, waitMs: 20_000, fullWaitMs: 20_000 },
  },
  together: 2,
  standingMs: 500,
}

let room: WorkRoom
let told: string[]

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  room = createWorkRoom(limits, () => Date.now())
  told = []
})

afterEach(() => {
  vi.useRealTimers()
})

const noPlace = 'no place'

/** Comes in under a name; what becomes of it is told. Answers with how to leave. */
function come(kind: WorkKind, name: string): () => void {
  let leave: (() => void) | null = null
  void room.enter(kind).then((place) => {
    leave = place
    told.push(place ? name : `${name}: ${noPlace}`)
  })
  return () => leave?.()
}

/** Lets time pass, and each time so many turns of the event loop that everybody with a place has begun. */
async function pass(ms: number) {
  await turns()
  await vi.advanceTimersByTimeAsync(ms)
  await turns()
}

async function turns() {
  for (let turn = 0; turn < 6; turn++) await new Promise((resolve) => setImmediate(resolve))
}

describe('createWorkRoom', () => {
  it('lets in what there is room for, and the next when one leaves', async () => {
    const leave = come('reading', 'a')
    come('reading', 'b')
    come('reading', 'c')
    await pass(0)
    expect(told).toEqual(['a', 'b'])
    leave()
    leave()
    await pass(0)
    expect(told).toEqual(['a', 'b', 'c'])
  })

  it('refuses who has waited too long, and sooner when there have been too many for a while', async () => {
    for (const name of ['a', 'b', 'c']) come('reading', name)
    await pass(699)
    expect(told).toEqual(['a', 'b'])
    come('reading', 'd')
    await pass(1)
    expect(told.at(-1)).toBe(`c: ${noPlace}`)
    await pass(199)
    expect(told.at(-1)).toBe(`d: ${noPlace}`)
    // Nobody waits now, so the next may wait as long as ever.
    come('reading', 'e')
    await pass(699)
    expect(told).toHaveLength(4)
  })

  it('refuses at once when the queue is long', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) come('reading', name)
    await pass(0)
    expect(told).toEqual(['a', `e: ${noPlace}`, 'b'])
  })

  it('refuses at once who would wait too long by the pace of those before', async () => {
    const patient = { ...share, waitMs: 100_000, fullWaitMs: 1_000, longestQueue: 100 }
    room = createWorkRoom({ ...limits, shares: { ...limits.shares, reading: patient } }, () => Date.now())
    const leaves = Array.from('abcdefghijkl', (name) => come('reading', name))
    await pass(0)
    const next = async (afterMs: number) => {
      await pass(afterMs)
      leaves.shift()?.()
      await pass(0)
      return room.isFull('reading')
    }
    // How fast it goes is not known before two have begun one after the other.
    expect(await next(1_000)).toBe(false)
    expect(await next(1_000)).toBe(true)
    expect(room.isFull('form')).toBe(false)
    come('reading', 'm')
    await pass(0)
    expect(told).toEqual(['a', 'b', 'c', 'd', `m: ${noPlace}`])
    // It goes fast again, and few wait.
    for (let time = 0; time < 4; time++) await next(1)
    expect(room.isFull('reading')).toBe(false)
  })

  it('prefers a form to an errand, and an errand to a reading', async () => {
    const leaves = [come('reading', 'a'), come('reading', 'b')]
    await pass(0)
    for (const kind of ['reading', 'errand', 'form', 'form'] as const) come(kind, kind)
    await pass(0)
    // A form has a place that nobody else takes.
    expect(told).toEqual(['a', 'b', 'form'])
    for (const leave of leaves) leave()
    await pass(0)
    expect(told).toEqual(['a', 'b', 'form', 'form', 'reading'])
  })

  it('begins one piece of work a turn of the event loop', async () => {
    for (const name of ['a', 'b']) come('reading', name)
    await Promise.resolve()
    await Promise.resolve()
    expect(told).toEqual(['a'])
    await pass(0)
    expect(told).toEqual(['a', 'b'])
  })

  it('is not closed to readers by forms that take long, nor to calls by anything', async () => {
    come('form', 'form 1')
    come('form', 'form 2')
    come('reading', 'reading')
    come('call', 'call')
    await pass(0)
    expect(told).toEqual(['form 1', 'call', 'form 2', 'reading'])
  })

  it('lets a form and a call wait longer', async () => {
    for (const name of ['a', 'b', 'c']) come('form', name)
    for (const name of ['d', 'e']) come('call', name)
    await pass(4_999)
    expect(told).toEqual(['a', 'd', 'b'])
    await pass(1)
    expect(told.at(-1)).toBe(`c: ${noPlace}`)
    await pass(15_000)
    expect(told.at(-1)).toBe(`e: ${noPlace}`)
  })
})
