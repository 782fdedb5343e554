import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { NumberField } from '~/ui/form/number-field'
import { TextareaField } from '~/ui/form/textarea-field'

/** A seller who asks for a stand: the desk gives her one by its number, or says why it does not. */
export function WaitingStand({
  stand: { id, sellerId, name, asked },
  free,
  isOpen,
}: {
  stand: { id: string; sellerId: string; name: string; asked: string }
  /** The lowest number that is free; empty when none is. */
  free: string
  isOpen: boolean
}) {
  const t = useT()
  const here = useHere()
  const hidden = (decision: string) => ({ intent: 'stand', standId: id, decision })
  return (
    <li className="card gap-3">
      <Heading level={3} size="m">
        <a className="inline-flex min-h-11 items-center" href={here(`/admin/sellers/${sellerId}`)}>
          {name}
        </a>
      </Heading>
      <p>{t('fairs.desk.askedOn', { on: asked })}</p>
      {isOpen && (
        <>
          <PostForm id={`give-${id}`} hidden={hidden('give')}>
            <NumberField id={`number-${id}`} name="number" label={t('fairs.desk.number')} value={free} />
            <Button hiddenText={name}>{t('fairs.desk.give')}</Button>
          </PostForm>
          <Disclosure summary={t('fairs.desk.refuse')}>
            <PostForm id={`refuse-${id}`} hidden={hidden('refuse')}>
              <TextareaField
                id={`reason-${id}`}
                name="reason"
                label={t('fairs.desk.reason')}
                rows={3}
                limit={500}
              />
              <Button look="danger" hiddenText={name}>
                {t('fairs.desk.refuse')}
              </Button>
            </PostForm>
          </Disclosure>
        </>
      )}
    </li>
  )
}
