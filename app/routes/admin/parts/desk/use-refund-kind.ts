import { useT } from '~/i18n/react'
import type { ShownWaitingRefund } from './waiting-refunds.server'

/** What a refund that waits would do. */
export function useRefundKind() {
  const t = useT()
  return ({ kind, isWhole }: Pick<ShownWaitingRefund, 'kind' | 'isWhole'>) =>
    t(`admin.order.waiting.${kind === 'cancel' && isWhole ? 'cancelAll' : kind}`)
}
