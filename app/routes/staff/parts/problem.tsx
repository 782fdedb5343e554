import { useFormErrors } from '~/http/form-errors'
import type { FormReply } from '~/http/forms.server'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { ErrorSummary } from '~/ui/form/error-summary'

/** What stood against the last action: the case was changed by somebody, or the form is wrong. */
export function Problem({ reply }: { reply: FormReply | undefined }) {
  const t = useT()
  const { dateTime, dateLong } = useFormat()
  const { all: fields } = useFormErrors(reply && { errors: reply.errors })
  if (!reply) return null
  if (!reply.form) return <ErrorSummary errors={fields} />
  const { key, values = {} } = reply.form
  if (key !== 'applications.error.changed') {
    const renewableOn = values.renewableOn ? dateLong(String(values.renewableOn)) : ''
    return <ErrorSummary errors={[{ message: t(key, { ...values, renewableOn }) }, ...fields]} />
  }
  const { who, at, type } = values
  const message = t('staff.changed.text', {
    who: who || t(keyOf('staff.actor', String(values.role || 'system'))),
    at: at ? dateTime(String(at)) : '',
    what: type ? t(keyOf('applications.event', String(type))) : '',
  })
  return <ErrorSummary title={t('staff.changed.title')} errors={[{ message }, ...fields]} />
}
