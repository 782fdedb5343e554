import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import type { HandoverActStatus } from '~/platform/prisma/enums'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { FreeText } from '~/ui/content/free-text'
import { Notice } from '~/ui/content/notice'
import { useWasRefused } from '~/ui/form/page/page-forms'
import { ByAct } from './by-act'
import { ByCode } from './by-code'

export interface HandOverProps {
  order: {
    codeAttemptsLeft: number
    /** Of the form that is shown: sent twice, it is one hand-over. */
    handoverId: string
    /** The same of the form of a signed act. */
    actId: string
    maxBytes: number
    /** The latest act that was photographed; null for none. */
    act: {
      status: HandoverActStatus
      serialNumber: string
      confirmBy: string
      reasonCode: string | null
      text: string | null
    } | null
  }
}

/** A device that is ready: it is handed over by the person's code, or where she has none by a signed act. */
export function HandOver({ order }: HandOverProps) {
  const t = useT()
  const isRefused = useWasRefused({ id: 'record-act', intent: 'recordAct' })
  const { act, codeAttemptsLeft } = order
  const isWaiting = act?.status === 'recorded'
  return (
    <>
      {isWaiting && <WaitingAct act={act} />}
      {act?.status === 'refused' && <RefusedAct act={act} />}
      {codeAttemptsLeft === 0 ? (
        <Notice tone="danger" title={t('maker.handOver.lockedTitle')}>
          {t('maker.handOver.lockedText')}
        </Notice>
      ) : (
        <ByCode order={order} />
      )}
      {!isWaiting && (
        <Disclosure summary={t('maker.act.summary')} open={isRefused || codeAttemptsLeft === 0}>
          <ByAct order={order} />
        </Disclosure>
      )}
    </>
  )
}

type Act = NonNullable<HandOverProps['order']['act']>

function WaitingAct({ act }: { act: Act }) {
  const t = useT()
  const { dateLong } = useFormat()
  return (
    <Notice title={t('maker.act.waitsTitle')}>
      <p>{t('maker.act.waitsText', { serial: act.serialNumber, date: dateLong(act.confirmBy) })}</p>
      <PostForm hidden={{ intent: 'withdrawAct' }}>
        <Button look="secondary">{t('maker.act.withdraw')}</Button>
      </PostForm>
    </Notice>
  )
}

function RefusedAct({ act }: { act: Act }) {
  const t = useT()
  return (
    <Notice tone="warning" title={t('maker.act.refusedTitle')}>
      {act.reasonCode && <p>{t(keyOf('vouchers.reason', act.reasonCode))}</p>}
      {act.text && <FreeText of={act.text} />}
    </Notice>
  )
}
