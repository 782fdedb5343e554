import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { v5 } from 'uuid'
import {
  advanceDeviceOrder,
  handOverDevice,
  recordCameBack,
  recordDispatch,
  sendHandoverCode,
} from '~/domains/vouchers/index.server'
import { answerWrite } from '~/http/api/answer-endpoint.server'
import { notFound } from '~/http/guards.server'
import type { Result } from '~/lib/result'
import type { TextKey } from '~/lib/text-key'
import type { DeviceOrderStatus } from '~/platform/prisma/enums'
import { declineDeviceOrder } from '~/workflows/device-orders/decline-device-order.server'
import {
  acceptOrder,
  declineOrder,
  dispatchOrder,
  finishOrder,
  handOverOrder,
  orderCameBack,
  sendCode,
  startOrder,
} from '../parts/v1/order-endpoints'

/** What the buttons of the order's page do, by the last part of the address. */
export function action(args: ActionFunctionArgs) {
  const deviceOrderId = args.params.id ?? ''
  const answer = async <Fault extends TextKey>(
    status: DeviceOrderStatus,
    done: Promise<Result<unknown, Fault>>,
  ) => {
    const result = await done
    return result.ok ? { ok: true as const, value: { id: deviceOrderId, status } } : result
  }
  switch (args.params.act) {
    case 'accept':
      return answerWrite(acceptOrder, args, (work, { makingDays }) =>
        answer('accepted', advanceDeviceOrder(work, { deviceOrderId, move: 'accept', makingDays })),
      )
    case 'decline':
      return answerWrite(declineOrder, args, (work, { reasonCode }) =>
        answer('declined', declineDeviceOrder(work, { deviceOrderId, reasonCode })),
      )
    case 'start':
      return answerWrite(startOrder, args, (work) =>
        answer('in_making', advanceDeviceOrder(work, { deviceOrderId, move: 'startMaking' })),
      )
    case 'ready':
      return answerWrite(finishOrder, args, (work, { repairText }) =>
        answer('ready', advanceDeviceOrder(work, { deviceOrderId, move: 'finish', repairText })),
      )
    case 'dispatch':
      return answerWrite(dispatchOrder, args, (work, { carrier, trackingNumber, ...said }, called) => {
        const dispatchId = v5(called.requestKey, called.keyId)
        const parcel = carrier && trackingNumber ? { carrier, trackingNumber } : null
        return answer('ready', recordDispatch(work, { ...said, parcel, dispatchId, deviceOrderId }))
      })
    case 'came-back':
      return answerWrite(orderCameBack, args, (work, { reasonCode }) =>
        answer('ready', recordCameBack(work, { deviceOrderId, reasonCode })),
      )
    case 'send-code':
      return answerWrite(sendCode, args, (work) => answer('ready', sendHandoverCode(work, { deviceOrderId })))
    case 'hand-over':
      return answerWrite(handOverOrder, args, (work, body, { keyId, requestKey }) => {
        // Named by the call, so that a wrong code that is sent again is not another try.
        const handoverId = v5(requestKey, keyId)
        return answer('handed_over', handOverDevice(work, { ...body, deviceOrderId, handoverId }))
      })
    default:
      throw notFound()
  }
}

/** There is nothing to read here. */
export function loader(_args: LoaderFunctionArgs) {
  throw new Response(null, { status: 405, headers: { Allow: 'POST' } })
}
