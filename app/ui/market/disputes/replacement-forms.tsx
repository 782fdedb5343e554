import { useT } from '~/i18n/react'
import { Button } from '../../action/button'
import { PostForm } from '../../action/post-form'
import { TextField } from '../../form/text-field'

/** The seller says by which number she sent anew. */
export function ReplacementForm({ problemId }: { problemId: string }) {
  const t = useT()
  return (
    <PostForm id={`replace-${problemId}`} hidden={{ intent: 'sendReplacement', problem: problemId }}>
      <TextField
        name="number"
        id={`replace-number-${problemId}`}
        kind="tracking"
        label={t('seller.order.ship.tracking')}
        hint={t('seller.order.ship.trackingHint')}
      />
      <Button>{t('disputes.replace.submit')}</Button>
    </PostForm>
  )
}

interface ConfirmReplacementProps {
  problemId: string
  /** What the page asks for besides. */
  hidden: Record<string, string>
  /** Of which parcel, for who hears the page. */
  of: string
}

/** The buyer has what was sent anew. */
export function ConfirmReplacement({ problemId, hidden, of }: ConfirmReplacementProps) {
  const t = useT()
  return (
    <PostForm
      id={`anew-${problemId}`}
      hidden={{ ...hidden, intent: 'confirmReplacement', problem: problemId }}
    >
      <Button icon="check">
        {t('disputes.replace.confirm')}
        <span className="visually-hidden"> {of}</span>
      </Button>
    </PostForm>
  )
}
