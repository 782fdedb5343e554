import { useFormErrors } from '~/http/form-errors'
import type { FormReply } from '~/http/forms.server'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { TextareaField } from '~/ui/form/textarea-field'

/** The two decisions on a waiting seller, each a form of its own. */
export function ReviewForms({ reply }: { reply: FormReply | undefined }) {
  const t = useT()
  return (
    <div className="grid gap-8 md:grid-cols-2">
      <PostForm hidden={{ decision: 'approve' }}>
        <Heading level={2}>{t('admin.sellers.approveTitle')}</Heading>
        <p>{t('admin.sellers.approveText')}</p>
        <Button icon="check">{t('admin.sellers.approve')}</Button>
      </PostForm>
      <ReasonForm decision="refuse" reply={reply} />
    </div>
  )
}

/** Stops a seller, or lets her sell again; each says why. */
export function SuspensionForm({
  status,
  reply,
}: {
  status: 'approved' | 'suspended'
  reply: FormReply | undefined
}) {
  return <ReasonForm decision={status === 'approved' ? 'suspend' : 'reinstate'} reply={reply} />
}

interface ReasonFormProps {
  decision: 'refuse' | 'suspend' | 'reinstate'
  reply: FormReply | undefined
}

function ReasonForm({ decision, reply }: ReasonFormProps) {
  const t = useT()
  const { error } = useFormErrors(reply)
  return (
    <PostForm hidden={{ decision }}>
      <Heading level={2}>{t(`admin.sellers.${decision}.title`)}</Heading>
      {decision === 'suspend' && <p>{t('admin.sellers.suspend.text')}</p>}
      <TextareaField
        name="reason"
        label={t('admin.sellers.reason')}
        hint={t('admin.sellers.reasonHint')}
        limit={500}
        value={String(reply?.values.reason ?? '')}
        error={error('reason')}
      />
      <Button look={decision === 'reinstate' ? 'primary' : 'danger'}>
        {t(`admin.sellers.${decision}.submit`)}
      </Button>
    </PostForm>
  )
}
