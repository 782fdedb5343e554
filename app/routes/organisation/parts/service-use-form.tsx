import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { NumberField } from '~/ui/form/number-field'
import { TextField } from '~/ui/form/text-field'

/** Number of the service voucher, the code that the person tells, and how much she takes. */
export function ServiceUseForm() {
  const t = useT()
  return (
    <section className="card">
      <Heading level={2} size="m">
        {t('care.service.confirmTitle')}
      </Heading>
      <PostForm>
        <TextField
          name="number"
          label={t('care.service.number')}
          hint={t('care.service.numberHint')}
          width={20}
        />
        <TextField
          name="code"
          label={t('care.service.code')}
          hint={t('care.service.codeHint')}
          kind="secretCode"
          width={10}
        />
        <NumberField name="units" label={t('care.service.units')} hint={t('care.service.unitsHint')} />
        <Button>{t('care.service.confirm')}</Button>
      </PostForm>
    </section>
  )
}
