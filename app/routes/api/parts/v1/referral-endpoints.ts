import { z } from 'zod'
import { taskReasons, taskText } from '~/domains/care/schema'
import type { Endpoint } from '~/http/api/endpoint'

const day = z.iso.date()
const id = z.uuid()

const referral = z.object({
  id,
  number: z.string().describe('As the person and the centre know it.'),
  /** Of the service, in Uzbek. */
  title: z.string(),
  kind: z.enum(['referral', 'placement']),
  status: z.enum(['asked', 'accepted', 'done', 'refused']),
  version: z.int().describe('To be sent back with an answer.'),
  askedAt: z.iso.datetime(),
  dueOn: day,
  isOverdue: z.boolean(),
})

const person = z.object({
  familyName: z.string(),
  givenName: z.string(),
  patronymic: z.string().nullable(),
  phone: z.string().nullable().describe('12 digits.'),
})

const whole = referral.extend({
  expectedOn: day.nullable(),
  reasonCode: z.enum(taskReasons).nullable(),
  person: person.nullable().describe('Null where her name is protected: her centre brings her.'),
  centreCode: z.string().describe('SOATO of the centre that asks.'),
  note: z.string().nullable().describe('What the specialist wrote for you.'),
  answer: z.string().nullable(),
})

const answered = z.object({ id, status: referral.shape.status, version: z.int() })
const version = z.int().min(1)
/** Read as the form of the cabinet is. */
const words = z.string().max(5_000).describe('2,000 characters at most.').pipe(taskText)

const refusals = [
  'care.error.taskNotFound',
  'care.error.taskMoved',
  'care.error.taskEnded',
  'sides.error.answerTask',
  'care.error.expectedOnOutside',
]

export const listReferrals = {
  ...{ id: 'listReferrals', method: 'get', path: '/referrals', scope: 'referrals.read' },
  asksReason: true,
  summary: 'What your organisation was asked to do: open by its last day, or closed.',
  query: z.object({
    status: z.enum(['open', 'closed']).default('open'),
    page: z
      .string()
      .regex(/^[1-9]\d{0,3}$/)
      .default('1')
      .transform(Number),
  }),
  answer: z.object({ referrals: z.array(referral), total: z.int(), page: z.int() }),
  refusals: [],
} as const satisfies Endpoint

export const getReferral = {
  ...{ id: 'getReferral', method: 'get', path: '/referrals/{id}', scope: 'referrals.read' },
  asksReason: true,
  summary: 'One of them, with the person and what was written for you.',
  answer: whole,
  refusals: [],
} as const satisfies Endpoint

const writing = { method: 'post', scope: 'referrals.answer', answer: answered, refusals } as const

export const acceptReferral = {
  ...{ ...writing, id: 'acceptReferral', path: '/referrals/{id}/accept' },
  summary: 'You take it on; the person and the centre read by when.',
  body: z.strictObject({
    version,
    expectedOn: day.nullable().default(null),
    text: words.nullable().default(null),
  }),
} as const satisfies Endpoint

export const answerReferral = {
  ...{ ...writing, id: 'answerReferral', path: '/referrals/{id}/answer' },
  summary: 'You have done it; the person and the centre read what came of it.',
  body: z.strictObject({ version, text: words }),
} as const satisfies Endpoint

export const refuseReferral = {
  ...{ ...writing, id: 'refuseReferral', path: '/referrals/{id}/refuse' },
  summary: 'You cannot do it; the person and the centre read why.',
  body: z.strictObject({ version, reasonCode: z.enum(taskReasons), text: words }),
} as const satisfies Endpoint

/** Every call of an organisation. */
export const referralEndpoints: readonly Endpoint[] = [
  listReferrals,
  getReferral,
  acceptReferral,
  answerReferral,
  refuseReferral,
]
