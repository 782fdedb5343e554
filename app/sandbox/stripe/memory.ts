import { z } from 'zod'
import { readKeptFile } from '../kit/kept-file'
import { openMemory } from '../kit/memory'
import {
  type Charge,
  createStripeState,
  type Dispute,
  type Intent,
  type KeptAnswer,
  type Line,
  type Refund,
  type Session,
  type Settling,
  type StripeEvent,
  type StripeState,
} from './state'

/** Only what this program wrote is read back; a change of a shape in state.ts is a new number here. */
const format = 1

/** Stripe forgets keys after a day. */
const answersLastMs = 24 * 3600_000
const mostEvents = 500

const isObject = (value: unknown) => typeof value === 'object' && value !== null
const isNamed = (value: unknown) => isObject(value) && 'id' in (value as object)
const named = <T extends { id: string }>() => z.array(z.custom<T>(isNamed))
const byKey = <T extends object>() => z.record(z.string(), z.custom<T>(isObject))

const shape = z.object({
  format: z.literal(format),
  sessions: named<Session>(),
  lines: byKey<Line[]>(),
  intentMetadata: byKey<Record<string, string>>(),
  intents: named<Intent>(),
  charges: named<Charge>(),
  refunds: named<Refund>(),
  // Younger than the format: a file without them is read all the same.
  disputes: named<Dispute>().default([]),
  events: named<StripeEvent>(),
  settling: byKey<Settling>(),
  answers: byKey<KeptAnswer>(),
})

/** Null when nothing was kept, or nothing that can be read. */
export function readStripeState(file: string): StripeState | null {
  const read = readKeptFile(file, shape)
  return read && toState(read)
}

function toState(read: z.infer<typeof shape>): StripeState {
  return {
    sessions: byId(read.sessions),
    lines: new Map(Object.entries(read.lines)),
    intentMetadata: new Map(Object.entries(read.intentMetadata)),
    intents: byId(read.intents),
    charges: byId(read.charges),
    refunds: byId(read.refunds),
    disputes: byId(read.disputes),
    events: byId(read.events),
    settling: new Map(Object.entries(read.settling)),
    answers: new Map(Object.entries(read.answers)),
  }
}

/** What goes into the file. */
export function describeStripeState(state: StripeState): object {
  const since = Date.now() - answersLastMs
  return {
    format,
    sessions: [...state.sessions.values()],
    lines: Object.fromEntries(state.lines),
    intentMetadata: Object.fromEntries(state.intentMetadata),
    intents: [...state.intents.values()],
    charges: [...state.charges.values()],
    refunds: [...state.refunds.values()],
    disputes: [...state.disputes.values()],
    events: [...state.events.values()].slice(-mostEvents),
    settling: Object.fromEntries(state.settling),
    answers: Object.fromEntries([...state.answers].filter(([, answer]) => answer.at > since)),
  }
}

/** The state, and the file that keeps it over a restart; null keeps it in memory only. */
export function openStripeMemory(file: string | null) {
  const { kept, ...memory } = openMemory(file, shape, () => describeStripeState(state))
  const state: StripeState = kept ? toState(kept) : createStripeState()
  return { state, ...memory }
}

function byId<T extends { id: string }>(list: T[]): Map<string, T> {
  return new Map(list.map((one) => [one.id, one]))
}
