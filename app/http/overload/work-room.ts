/**
 * What asks to be worked on: somebody who looks, somebody known who has signed in or has a cart and goes on with it,
 * somebody who sent a form, or a program that tells of a payment.
 */
export type WorkKind = 'reading' | 'errand' | 'form' | 'call'

/** Who goes first. */
const order: readonly WorkKind[] = ['call', 'form', 'errand', 'reading']

interface Share {
  /** So many are worked on at once, whatever the others do. */
  own: number
  /** So many at most. */
  most: number
  /** How long one waits for a place when the room was empty a moment ago. */
  waitMs: number
  /** And when it has been full for `standingMs`: then waiting longer helps nobody, it only makes everybody late. */
  fullWaitMs: number
  /** So many wait at most. */
  longestQueue: number
}

export interface RoomLimits {
  shares: Record<WorkKind, Share>
  /** What people may have together, beyond each kind's own. */
  together: number
  standingMs: number
}

/**
 * One page is made in some milliseconds of CPU and a few questions to the database, which has ten connections. More at
 * once is not faster, only later. A form waits longer than a reading: its page would be asked for again, what was typed
 * would be typed again. Programs have their own places, so a slow provider holds up nobody else.
 */
export const usualLimits: RoomLimits = {
  shares: {
    reading: { own: 4, most: 16, waitMs: 700, fullWaitMs: 250, longestQueue: 400 },
    errand: { own: 4, most: 16, waitMs: 900, fullWaitMs: 600, longestQueue: 400 },
    form: { own: 16, most: 48, waitMs: 8_000, fullWaitMs: 5_000, longestQueue: 1_000 },
    call: { own: 32, most: 32, waitMs: 20_000, fullWaitMs: 20_000, longestQueue: 2_000 },
  },
  together: 16,
  standingMs: 500,
}

interface Waiter {
  start: (leave: (() => void) | null) => void
  timer: NodeJS.Timeout
}

interface Line {
  atWork: number
  waiting: Set<Waiter>
  /** When nobody waited last. */
  emptyAt: number
  /** When somebody who had waited began last. */
  beganAt: number
  /** Milliseconds from one to the next who begins while others wait, on average of the last ones. */
  pace: number
}

export interface WorkRoom {
  /** Resolves with what to call when the work is done, or with null when there was no place in time. */
  enter: (kind: WorkKind) => Promise<(() => void) | null>
  /** True when who came now would be refused, at once or after waiting in vain. */
  isFull: (kind: WorkKind) => boolean
}

/** Who would wait for longer than this part of the time that one may wait is not let into the queue. */
const hopefulShare = 0.7
/** How much one interval counts in the average. */
const weight = 0.1

/**
 * Limits how much is worked on at once, with a short queue by time waited (as controlled delay, CoDel, does it): what
 * cannot be served soon is told so at once, by the pace at which those before it have begun, and what is begun is
 * finished.
 *
 * Making a page keeps the process from reading what else has come, so there would never seem to be a queue: it would
 * stand in the sockets, where nobody counts it. Therefore one piece of work is begun a turn of the event loop, and in
 * between everybody who has come is let into the room.
 */
export function createWorkRoom(limits = usualLimits, now = () => performance.now()): WorkRoom {
  const lines = Object.fromEntries(order.map((kind) => [kind, newLine(now())])) as Record<WorkKind, Line>
  const people = () => lines.reading.atWork + lines.errand.atWork + lines.form.atWork
  let hasBegun = false

  const hasPlace = (kind: WorkKind) => {
    const { own, most } = limits.shares[kind]
    const { atWork } = lines[kind]
    return atWork < own || (atWork < most && people() < limits.together)
  }
  const begin = (kind: WorkKind) => {
    lines[kind].atWork += 1
    hasBegun = true
    setImmediate(nextTurn)
    let isIn = true
    return () => {
      if (!isIn) return
      isIn = false
      lines[kind].atWork -= 1
      letIn()
    }
  }
  const nextTurn = () => {
    hasBegun = false
    letIn()
  }
  const letIn = () => {
    if (hasBegun) return
    const kind = order.find((each) => lines[each].waiting.size > 0 && hasPlace(each))
    const [waiter] = kind ? lines[kind].waiting : []
    if (!kind || !waiter) return
    drop(kind, waiter)
    measurePace(lines[kind], now())
    waiter.start(begin(kind))
  }
  const drop = (kind: WorkKind, waiter: Waiter) => {
    const line = lines[kind]
    clearTimeout(waiter.timer)
    line.waiting.delete(waiter)
    if (line.waiting.size === 0) line.emptyAt = now()
  }
  const wait = (kind: WorkKind): Promise<(() => void) | null> => {
    const line = lines[kind]
    if (isFull(kind)) return Promise.resolve(null)
    if (line.waiting.size === 0) line.emptyAt = now()
    return new Promise((start) => {
      const giveUp = () => {
        drop(kind, waiter)
        start(null)
      }
      const waiter: Waiter = { start, timer: setTimeout(giveUp, patience(kind)) }
      line.waiting.add(waiter)
    })
  }
  const patience = (kind: WorkKind) => {
    const { waitMs, fullWaitMs } = limits.shares[kind]
    const { waiting, emptyAt } = lines[kind]
    const isStanding = waiting.size > 0 && now() - emptyAt > limits.standingMs
    return isStanding ? fullWaitMs : waitMs
  }
  const isFull = (kind: WorkKind) => {
    const { waiting, pace } = lines[kind]
    const isLong = waiting.size >= limits.shares[kind].longestQueue
    return isLong || waiting.size * pace > patience(kind) * hopefulShare
  }
  return {
    enter: (kind) => {
      const isNext = !hasBegun && lines[kind].waiting.size === 0 && hasPlace(kind)
      return isNext ? Promise.resolve(begin(kind)) : wait(kind)
    },
    isFull,
  }
}

// Only where somebody waited all the while: else the time between two says nothing of how fast work goes.
function measurePace(line: Line, now: number): void {
  if (line.beganAt > line.emptyAt) line.pace += (now - line.beganAt - line.pace) * weight
  line.beganAt = now
}

function newLine(emptyAt: number): Line {
  return { atWork: 0, waiting: new Set(), emptyAt, beganAt: 0, pace: 0 }
}
