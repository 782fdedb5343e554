import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonLink } from '~/ui/action/button-link'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { TextareaField } from '~/ui/form/textarea-field'
import { DateField } from '~/ui/questions/fields/date-field'

interface VersionActsProps {
  code: string
  number: number
  revision: number
  state: string
  isOwn: boolean
  isWriting: boolean
  /** Nothing is missing, and something is otherwise than before. */
  mayGoOut: boolean
  /** Whether it is to be thrown away was asked. */
  isAsking: boolean
}

/** What this administrator may do with a draft now. */
export function VersionActs(props: VersionActsProps) {
  const t = useT()
  const { state, isOwn, isWriting, isAsking } = props
  if (isWriting && isAsking) return <Discard {...props} />
  if (isWriting) return <HandOver {...props} />
  if (state === 'draft')
    return <OnePress {...props} intent="takeOver" reason={t('services.version.writtenBy')} />
  if (state !== 'offered') return null
  if (!isOwn) return <Publish {...props} />
  return <OnePress {...props} intent="takeBack" reason={t('sides.error.publishVersion')} />
}

const hiddenOf = ({ revision }: VersionActsProps, intent: string) => ({ revision: String(revision), intent })

function HandOver(props: VersionActsProps) {
  const t = useT()
  const here = useHere()
  const { code, number, mayGoOut } = props
  return (
    <>
      {mayGoOut && (
        <section>
          <Heading level={2}>{t('services.version.offer')}</Heading>
          <p>{t('services.version.offerText')}</p>
          <PostForm hidden={hiddenOf(props, 'offer')}>
            <DateField
              name="from"
              label={t('services.version.offerDay')}
              hint={t('services.version.offerDayHint')}
            />
            <Button>{t('services.version.offerButton')}</Button>
          </PostForm>
        </section>
      )}
      <ButtonLink look="secondary" href={here(`/admin/services/${code}/${number}?discard`)}>
        {t('services.version.discard')}
      </ButtonLink>
    </>
  )
}

function Discard(props: VersionActsProps) {
  const t = useT()
  const here = useHere()
  return (
    <section>
      <Heading level={2}>{t('services.version.discard')}</Heading>
      <Notice tone="warning">{t('services.version.discardAsk')}</Notice>
      <PostForm hidden={hiddenOf(props, 'discard')}>
        <ConfirmOrCancel look="danger" cancelHref={here(`/admin/services/${props.code}/${props.number}`)}>
          {t('services.version.discard')}
        </ConfirmOrCancel>
      </PostForm>
    </section>
  )
}

interface OnePressProps extends VersionActsProps {
  intent: 'takeOver' | 'takeBack'
  /** Why it is all that may be done. */
  reason: string
}

function OnePress({ intent, reason, ...version }: OnePressProps) {
  const t = useT()
  return (
    <PostForm hidden={hiddenOf(version, intent)}>
      <p>{reason}</p>
      <Button look="secondary">{t(`services.version.${intent}`)}</Button>
    </PostForm>
  )
}

function Publish(props: VersionActsProps) {
  const t = useT()
  return (
    <>
      {props.mayGoOut && (
        <PostForm hidden={hiddenOf(props, 'publish')}>
          <Button>{t('services.version.publish')}</Button>
        </PostForm>
      )}
      <PostForm hidden={hiddenOf(props, 'sendBack')}>
        <TextareaField name="reason" label={t('services.version.sendBackReason')} rows={3} limit={500} />
        <Button look="secondary">{t('services.version.sendBack')}</Button>
      </PostForm>
    </>
  )
}
