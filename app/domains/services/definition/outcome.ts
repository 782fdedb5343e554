import { z } from 'zod'
import { condition, texts } from '~/domains/questions/schema'

const path = z.string().regex(/^[a-z][a-z0-9-]*\.[a-zA-Z0-9]+$/)
const code = z.string().regex(/^[a-z][a-zA-Z0-9-]*$/)
const months = z.number().int().min(1).max(600)
/** A list that the specialist chooses from, or that a person reads. */
const choices = z.array(z.strictObject({ code, text: texts }))

const voucher = z.strictObject({
  kind: z.literal('voucher'),
  device: path,
  /** The voucher is for the repair of that device, not for another one. */
  repair: z.literal(true).optional(),
  /** Absent where nothing is made to measure. */
  madeToMeasure: path.optional(),
  /** Where measurements stand when they are known; absent where none are asked for. */
  measurements: path.optional(),
  /** Facts of registers that list kinds of device: offered first where the specialist names the kind. */
  recommended: z.array(z.string()).optional(),
  /** Facts of registers that say until when the right holds; the first that one has said counts. */
  endsOn: z.array(z.string()).min(1),
})

const cash = z.strictObject({
  kind: z.literal('cash'),
  months: z.number().int().min(1).max(60),
  /** The page with the account it is paid to. What a month pays stands in the parameters of the service's benefit. */
  account: z.string(),
  /** Paid at once, in the month of the decision; `months` is 1. */
  once: z.literal(true).optional(),
  /** Where the organisation that is paid in the person's place is named, as on an invoice. */
  payee: path.optional(),
  /** Where a sum is asked for: that is paid, and never more than the parameters say. */
  asked: path.optional(),
})

/** What somebody is from a day on: an entry of a register, a status, a document. Printed, and checked by its number. */
const status = z.strictObject({
  kind: z.literal('status'),
  form: z.enum(['entry', 'status', 'document']),
  /** Its name among all statuses; one person has it once at a time. */
  code,
  title: texts,
  /** Null: without an end. */
  months: months.nullable(),
})

/** What was found out about somebody: the specialist chooses one of the results. */
const assessment = z.strictObject({
  kind: z.literal('assessment'),
  title: texts,
  results: choices.min(2),
  months: months.nullable(),
})

/** What is done for somebody, written down by area; looked at again after some months. */
const plan = z.strictObject({
  kind: z.literal('plan'),
  title: texts,
  areas: choices.min(1),
  months,
  reviewMonths: months,
  /** Nothing about it leaves the portal: no message to a phone or mailbox that others may read. */
  isProtected: z.literal(true).optional(),
})

/** Duties on both sides; it stands when the person has agreed to it. */
const contract = z.strictObject({
  kind: z.literal('contract'),
  title: texts,
  duties: z.strictObject({ person: z.array(texts).min(1), centre: z.array(texts).min(1) }),
  months,
})

/** A task for another organisation, which answers within a term. */
const referral = z.strictObject({
  kind: z.literal('referral'),
  title: texts,
  /** Kind of organisation; the specialist names which one. */
  to: code,
  workingDays: z.number().int().min(1).max(120),
})

/** A place in a queue: by class, and within a class by the day it was asked for. */
const queue = z.strictObject({
  kind: z.literal('queue'),
  code,
  title: texts,
  /** Who comes before the others, the first class first; whoever is in none comes after them. Over answers and registers. */
  before: z.array(z.strictObject({ code, when: condition, text: texts })),
})

const appointment = z.strictObject({
  kind: z.literal('appointment'),
  title: texts,
  minutes: z.number().int().min(10).max(480),
  /** How many visits. */
  times: z.number().int().min(1).max(60),
})

/** Hours, days, visits or meals a month, from any provider of the kind. */
const serviceVoucher = z.strictObject({
  kind: z.literal('service-voucher'),
  title: texts,
  unit: z.enum(['hour', 'day', 'visit', 'meal']),
  /** At most; the specialist may say less. */
  perMonth: z.number().int().min(1).max(1000),
  months,
  /** Kind of organisation. */
  provider: code,
})

/** A place to live in, for a time or for good. */
const placement = z.strictObject({
  kind: z.literal('placement'),
  title: texts,
  /** Kind of organisation; the specialist names which one. */
  place: code,
  months: months.nullable(),
})

/** Things or works that are handed over once. */
const inKind = z.strictObject({
  kind: z.literal('in-kind'),
  title: texts,
  items: choices.min(1),
  /** Within which it is handed over. */
  workingDays: z.number().int().min(1).max(365),
})

/** What an approval does. Each kind has a handler. */
export const outcome = z.discriminatedUnion('kind', [
  voucher,
  cash,
  status,
  assessment,
  plan,
  contract,
  referral,
  queue,
  appointment,
  serviceVoucher,
  placement,
  inKind,
])
export type Outcome = z.infer<typeof outcome>
export type OutcomeKind = Outcome['kind']
export type OutcomeOf<Kind extends OutcomeKind> = Extract<Outcome, { kind: Kind }>
