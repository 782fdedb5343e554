import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { ConfirmOrCancel } from '../../action/confirm-or-cancel'
import { PostForm } from '../../action/post-form'
import { FreeText } from '../../content/free-text'
import { Heading } from '../../content/heading'
import { ChoiceField } from '../../form/choice-field'
import { TextareaField } from '../../form/textarea-field'

interface ReportMessageFormProps {
  reasons: readonly string[]
  message: { id: string; text: string }
  /** The page without it. */
  cancelHref: string
}

/** Why a message should not have been written. */
export function ReportMessageForm({ reasons, message, cancelHref }: ReportMessageFormProps) {
  const t = useT()
  return (
    <PostForm id="report" hidden={{ intent: 'report', messageId: message.id }}>
      <Heading level={2} size="m">
        {t('messages.report.title')}
      </Heading>
      <blockquote className="card">
        <FreeText of={message.text} />
      </blockquote>
      <p>{t('messages.report.lead')}</p>
      <ChoiceField
        name="reasonCode"
        label={t('makers.review.why')}
        options={reasons.map((value) => ({ value, label: t(keyOf('messages.reason', value)) }))}
      />
      <TextareaField name="text" id="report-text" label={t('makers.review.more')} limit={1000} optional />
      <ConfirmOrCancel cancelHref={cancelHref}>{t('makers.review.sendReport')}</ConfirmOrCancel>
    </PostForm>
  )
}
