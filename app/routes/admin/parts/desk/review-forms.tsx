import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { TextareaField } from '~/ui/form/textarea-field'

/** The two decisions on a waiting seller, each a form of its own; `isBlocked` while something she gave is not accepted. */
export function ReviewForms({ isBlocked }: { isBlocked: boolean }) {
  const t = useT()
  return (
    <div className="grid gap-8 md:grid-cols-2">
      <PostForm hidden={{ decision: 'approve' }}>
        <Heading level={2}>{t('admin.sellers.approveTitle')}</Heading>
        <p>{t('admin.sellers.approveText')}</p>
        {isBlocked && <Notice tone="warning">{t('proofs.desk.blocked')}</Notice>}
        <Button icon="check">{t('admin.sellers.approve')}</Button>
      </PostForm>
      <ReasonForm decision="refuse" />
    </div>
  )
}

/** Stops a seller, lets her sell again, or answers what she asked in vain; each says why. */
export function SuspensionForm({ status, isAsked }: { status: 'approved' | 'suspended'; isAsked: boolean }) {
  if (!isAsked) return <ReasonForm decision={status === 'approved' ? 'suspend' : 'reinstate'} />
  return (
    <div className="grid gap-8 md:grid-cols-2">
      <ReasonForm decision="reinstate" />
      <ReasonForm decision="keep" />
    </div>
  )
}

function ReasonForm({ decision }: { decision: 'refuse' | 'suspend' | 'reinstate' | 'keep' }) {
  const t = useT()
  return (
    <PostForm id={`decide-${decision}`} hidden={{ decision }}>
      <Heading level={2}>{t(`admin.sellers.${decision}.title`)}</Heading>
      {decision === 'suspend' && <p>{t('admin.sellers.suspend.text')}</p>}
      <TextareaField
        name="reason"
        label={t('admin.sellers.reason')}
        hint={t(decision === 'reinstate' ? 'admin.sellers.reinstate.hint' : 'admin.sellers.reasonHint')}
        limit={500}
      />
      <Button look={decision === 'reinstate' ? 'primary' : 'danger'}>
        {t(`admin.sellers.${decision}.submit`)}
      </Button>
    </PostForm>
  )
}
