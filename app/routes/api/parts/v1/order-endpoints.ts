import { z } from 'zod'
import {
  carriers,
  comeBackReasonsOf,
  declineReasons,
  deliveryWays,
  finishOrderForm,
  handOverInput,
} from '~/domains/vouchers/schema'
import { cursorOf, limit } from '~/http/api/cursor'
import type { Endpoint } from '~/http/api/endpoint'
import { DeviceDispatchStatus, DeviceOrderStatus } from '~/platform/prisma/enums'

const id = z.uuid()
const status = z.enum(DeviceOrderStatus)

const order = z.strictObject({
  id,
  number: z.string(),
  deviceCode: z.string(),
  status,
  priceTiyin: z.int(),
  placedAt: z.iso.datetime(),
  readyOn: z.iso.date().nullable().describe('The day that you promised; null until you accept.'),
})

const whole = order.extend({
  delivery: z.enum(deliveryWays),
  makingDays: z.int().describe('Working days, as the offer said when it was ordered.'),
  recipient: z.strictObject({ name: z.string(), phone: z.string().describe('12 digits.') }),
  visit: z
    .strictObject({ districtSoato: z.string(), street: z.string() })
    .nullable()
    .describe('Where you bring or send it.'),
  dispatch: z
    .strictObject({
      status: z.enum(DeviceDispatchStatus),
      way: z.enum(deliveryWays),
      carrier: z.string().nullable(),
      trackingNumber: z.string().nullable(),
      dueOn: z.iso.date(),
      answerBy: z.iso
        .date()
        .nullable()
        .describe('Until then the person says what comes next of what came back.'),
    })
    .nullable()
    .describe('How it was last under way; null of what is made to measure.'),
  repair: z
    .strictObject({
      serialNumber: z
        .string()
        .nullable()
        .describe('Of the device that you repair and hand over again; null where we do not know it.'),
      done: z.string().nullable().describe('What you did; null until it is ready.'),
    })
    .nullable()
    .describe('Null of an order of a device.'),
  hasMeasurements: z.boolean().describe('Measurements are read in the cabinet, never here.'),
  attemptsLeft: z.int().describe('Tries at the code of the hand-over.'),
  handedOverAt: z.iso.datetime().nullable(),
  serialNumber: z.string().nullable(),
})

const moved = z.strictObject({ id, status })
const common = [
  'vouchers.error.orderNotFound',
  'vouchers.error.orderMoved',
  'sides.error.makeDevice',
] as const
const writing = { method: 'post', scope: 'orders.write', answer: moved, refusals: common } as const

export const listOrders = {
  ...{ id: 'listOrders', method: 'get', path: '/orders', scope: 'orders.read' },
  summary: 'Orders placed with you, the newest first; nobody is named here.',
  query: z.object({
    status: status.optional(),
    cursor: cursorOf(z.tuple([z.iso.datetime(), z.uuid()])),
    limit,
  }),
  answer: z.strictObject({ orders: z.array(order), next: z.string().nullable() }),
  refusals: [],
} as const satisfies Endpoint

export const getOrder = {
  ...{ id: 'getOrder', method: 'get', path: '/orders/{id}', scope: 'orders.read', asksReason: true },
  summary: 'One of them, with whom to call. She reads that you looked.',
  answer: whole,
  refusals: [],
} as const satisfies Endpoint

export const acceptOrder = {
  ...{ ...writing, id: 'acceptOrder', path: '/orders/{id}/accept' },
  summary: 'You take it on; the person reads by when.',
  body: z.strictObject({ makingDays: z.int().min(1).max(180).describe('Working days from today.') }),
} as const satisfies Endpoint

export const declineOrder = {
  ...{ ...writing, id: 'declineOrder', path: '/orders/{id}/decline' },
  summary: 'You cannot make it; the person chooses another workshop.',
  body: z.strictObject({ reasonCode: z.enum(declineReasons) }),
} as const satisfies Endpoint

export const startOrder = {
  ...{ ...writing, id: 'startOrder', path: '/orders/{id}/start' },
  summary: 'You have begun to make it.',
  body: z.strictObject({}),
  refusals: [...common, 'making.error.measureFirst'],
} as const satisfies Endpoint

export const finishOrder = {
  ...{ ...writing, id: 'finishOrder', path: '/orders/{id}/ready' },
  summary: 'It can be fetched; the person is sent her code.',
  body: z.strictObject({
    repairText: z
      .string()
      .max(2000)
      .optional()
      .pipe(finishOrderForm.shape.repairText)
      .describe('Of a repair: what you did, as it stands in the passport of the device.'),
  }),
  refusals: [...common, 'making.error.adjustFirst', 'vouchers.error.repairTextMissing'],
} as const satisfies Endpoint

export const dispatchOrder = {
  ...{ ...writing, id: 'dispatchOrder', path: '/orders/{id}/dispatch' },
  summary:
    'It is under way: it waits until a day, is brought on it, or was sent. Only her code captures money.',
  body: z.strictObject({
    way: z.enum(deliveryWays).describe('As the order says.'),
    carrier: z.enum(carriers).nullable().default(null).describe('Of what is sent.'),
    trackingNumber: z
      .string()
      .regex(/^[A-Z0-9-]{4,40}$/)
      .nullable()
      .default(null)
      .describe('Of what is sent.'),
    dueOn: z.iso.date(),
  }),
  refusals: [
    ...common,
    'delivery.error.madeToMeasure',
    'delivery.error.otherWay',
    'delivery.error.underWay',
    'delivery.error.due',
  ],
} as const satisfies Endpoint

export const orderCameBack = {
  ...{ ...writing, id: 'orderCameBack', path: '/orders/{id}/came-back' },
  summary: 'It came back, or nobody took it: the person is asked what comes next.',
  body: z.strictObject({ reasonCode: z.enum([...new Set(Object.values(comeBackReasonsOf).flat())]) }),
  refusals: [...common, 'vouchers.error.reasonMissing'],
} as const satisfies Endpoint

export const sendCode = {
  ...{ ...writing, id: 'sendCode', path: '/orders/{id}/send-code', scope: 'handover.write' },
  summary: 'Sends the code to her own phone once more. You never see it.',
  body: z.strictObject({}),
  refusals: [
    ...common,
    'vouchers.error.codeSentOften',
    'vouchers.error.helpNoPhone',
    'vouchers.error.tooManyCodes',
  ],
} as const satisfies Endpoint

export const handOverOrder = {
  ...{ ...writing, id: 'handOverOrder', path: '/orders/{id}/hand-over', scope: 'handover.write' },
  summary: 'She has the device: her code, and its serial number. A wrong code counts as one of her tries.',
  body: z.strictObject({ code: handOverInput.shape.code, serialNumber: handOverInput.shape.serialNumber }),
  refusals: [
    ...common,
    'vouchers.error.wrongCode',
    'vouchers.error.tooManyCodes',
    'vouchers.error.serialTaken',
    'vouchers.error.otherSerial',
    'vouchers.error.makerStopped',
    'making.error.clinicianMissing',
  ],
} as const satisfies Endpoint

export const orderEndpoints: readonly Endpoint[] = [
  listOrders,
  getOrder,
  acceptOrder,
  declineOrder,
  startOrder,
  finishOrder,
  dispatchOrder,
  orderCameBack,
  sendCode,
  handOverOrder,
]
