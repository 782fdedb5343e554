import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { FreeText } from '~/ui/content/free-text'
import { Notice } from '~/ui/content/notice'
import { TextareaField } from '~/ui/form/textarea-field'
import type { ShownProduct } from '../product/own-product.server'

interface TakedownNoticeProps {
  takedown: NonNullable<ShownProduct['takedown']>
}

/** Why it was taken off sale, and the way to have it looked at again; a form of its own above the product's. */
export function TakedownNotice({ takedown: { reason, askedOn } }: TakedownNoticeProps) {
  const t = useT()
  return (
    <>
      <Notice tone="warning" title={t('seller.product.takenDown.title')}>
        <p>
          <FreeText of={reason} />
        </p>
        <p>
          {askedOn
            ? t('seller.product.takenDown.asked', { date: askedOn })
            : t('seller.product.takenDown.text')}
        </p>
      </Notice>
      {!askedOn && (
        <PostForm id="ask-again" hidden={{ intent: 'askAgain' }}>
          <TextareaField
            name="text"
            label={t('seller.product.takenDown.note')}
            hint={t('seller.product.takenDown.noteHint')}
            limit={500}
            rows={3}
          />
          <Button look="secondary">{t('seller.product.takenDown.ask')}</Button>
        </PostForm>
      )}
    </>
  )
}
