import { useT } from '~/i18n/react'
import { ErrorSummary, type FieldError } from '~/ui/form/error-summary'
import type { FormMessage, FormReply } from '~/ui/form/page/form-reply'
import { usePageForms } from '~/ui/form/page/page-forms'
import { useMessage } from '~/ui/form/page/use-message'
import { ChangedMeanwhile } from '../changed/changed-meanwhile'
import { usePageEnvironment } from './page-environment'

/** Above every page whose form was not accepted: what is wrong, and who was faster. */
export function FormAnswer({
  errors: asked,
}: {
  errors?: Readonly<Record<string, FormMessage>> | undefined
}) {
  const t = useT()
  const say = useMessage()
  const { change } = usePageEnvironment().vain
  const reply: FormReply | null | undefined = usePageForms()?.kept?.reply ?? (asked && { errors: asked })
  if (!reply) return null
  const errors: FieldError[] = [
    ...(reply.form ? [{ message: say(reply.form) }] : []),
    ...Object.entries(reply.errors).map(([field, message]) => ({ field, message: say(message) })),
  ]
  return (
    <ErrorSummary errors={errors} {...(change && { title: t('forms.changed.title') })}>
      {change && <ChangedMeanwhile change={change} hasForm />}
    </ErrorSummary>
  )
}
