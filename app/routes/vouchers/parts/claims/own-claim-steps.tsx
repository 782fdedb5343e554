import { useT } from '~/i18n/react'
import type { DeviceClaimStatus } from '~/platform/prisma/enums'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { useWasRefused } from '~/ui/form/page/page-forms'
import { TextareaField } from '~/ui/form/textarea-field'

interface OwnClaimStepsProps {
  status: DeviceClaimStatus
  /** False before a promised day, and after the time to dispute. */
  mayDispute: boolean
  mayWithdraw: boolean
}

/** What the person can do now: take it back, be content, or have her centre decide. */
export function OwnClaimSteps({ status, mayDispute, mayWithdraw }: OwnClaimStepsProps) {
  const t = useT()
  const canClose = status === 'repaired' || status === 'answered'
  const canDispute = mayDispute && (canClose || status === 'refused' || status === 'accepted')
  const canWithdraw = mayWithdraw && (status === 'asked' || status === 'accepted' || status === 'disputed')
  return (
    <>
      {canClose && (
        <PostForm hidden={{ intent: 'close' }}>
          <Button icon="check">
            {t(status === 'repaired' ? 'claims.act.received' : 'claims.act.content')}
          </Button>
        </PostForm>
      )}
      {canDispute && <DisputeForm isOpen={status === 'refused'} />}
      {canWithdraw && (
        <Disclosure summary={t('claims.act.withdraw')}>
          <PostForm hidden={{ intent: 'withdraw' }}>
            <p>{t('claims.act.withdrawText')}</p>
            <Button look="secondary">{t('claims.act.withdraw')}</Button>
          </PostForm>
        </Disclosure>
      )}
    </>
  )
}

function DisputeForm({ isOpen }: { isOpen: boolean }) {
  const t = useT()
  const isRefused = useWasRefused({ id: 'dispute', intent: 'dispute' })
  return (
    <Disclosure summary={t('claims.act.dispute')} open={isOpen || isRefused}>
      <PostForm id="dispute" hidden={{ intent: 'dispute' }}>
        <TextareaField
          name="text"
          label={t('claims.act.disputeText')}
          hint={t('claims.ask.textHint')}
          limit={2000}
        />
        <Button>{t('claims.act.dispute')}</Button>
      </PostForm>
    </Disclosure>
  )
}
