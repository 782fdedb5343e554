import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { CheckboxGroup } from '~/ui/form/choices/checkbox-group'
import { NumberField } from '~/ui/form/number-field'
import { useWasRefused } from '~/ui/form/page/page-forms'
import { TextField } from '~/ui/form/text-field'
import { DateField } from '~/ui/questions/fields/date-field'

export interface PromoFormProps {
  /** Those on sale; a code can be for some of them alone. */
  products: readonly { value: string; label: string; lang?: string | undefined }[]
}

/** So many boxes everybody goes past with the keyboard; more are folded away. */
const mostShown = 12

/** A new code: what it gives, when, and for what. */
export function PromoForm({ products }: PromoFormProps) {
  const t = useT()
  const isRefused = useWasRefused({ id: 'promo', intent: 'create' })
  return (
    <PostForm id="promo" className="form-stack max-w-2xl" hidden={{ intent: 'create' }}>
      <Heading level={2}>{t('promos.new')}</Heading>
      <TextField
        name="code"
        label={t('promos.code')}
        hint={t('promos.codeHint')}
        kind="promoCode"
        width={20}
      />
      <NumberField
        name="percent"
        label={t('promos.percent')}
        hint={t('promos.percentHint')}
        unit="%"
        optional
      />
      <NumberField
        name="amountTiyin"
        label={t('promos.amount')}
        hint={t('promos.amountHint')}
        kind="money"
        width={10}
        unit={t('promos.som')}
        optional
      />
      <DateField name="fromOn" label={t('promos.fromOn')} />
      <DateField name="untilOn" label={t('promos.untilOn')} />
      <NumberField
        name="leastTiyin"
        label={t('promos.least')}
        hint={t('promos.leastHint')}
        kind="money"
        width={10}
        unit={t('promos.som')}
        optional
      />
      <NumberField name="mostUses" label={t('promos.mostUses')} hint={t('promos.usesHint')} optional />
      <NumberField
        name="mostPerBuyer"
        label={t('promos.mostPerBuyer')}
        hint={t('promos.usesHint')}
        optional
      />
      {products.length > 0 && (
        <Disclosure summary={t('promos.forSomeAlone')} open={isRefused || products.length <= mostShown}>
          <div className="choices-in-columns">
            <CheckboxGroup
              name="productIds"
              label={t('promos.products')}
              hint={t('promos.productsHint')}
              options={products.map(({ value, label, lang }) => ({
                value,
                label: <span lang={lang}>{label}</span>,
              }))}
              optional
            />
          </div>
        </Disclosure>
      )}
      <div>
        <Button>{t('promos.create')}</Button>
      </div>
    </PostForm>
  )
}
