import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { TextareaField } from '~/ui/form/textarea-field'

/** Take it down, or, while it is down, put it back or say why it stays so. */
export function ModerateForms({ isDown }: { isDown: boolean }) {
  const t = useT()
  const key = isDown ? 'admin.product.keepDown' : 'admin.product.takeDown'
  return (
    <>
      {isDown && (
        <PostForm hidden={{ intent: 'putBack' }}>
          <Button icon="check">{t('admin.product.putBack')}</Button>
        </PostForm>
      )}
      <PostForm hidden={{ intent: isDown ? 'keepDown' : 'takeDown' }}>
        <Heading level={2}>{t(`${key}.title`)}</Heading>
        <TextareaField
          name="text"
          label={t('admin.sellers.reason')}
          hint={t('admin.sellers.reasonHint')}
          limit={500}
        />
        <Button look={isDown ? 'secondary' : 'danger'}>{t(`${key}.submit`)}</Button>
      </PostForm>
    </>
  )
}
