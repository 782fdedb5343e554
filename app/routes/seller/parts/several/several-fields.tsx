import { severalActs } from '~/domains/market/schema'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { Disclosure } from '~/ui/content/disclosure'
import { ChoiceField } from '~/ui/form/choice-field'
import { NumberField } from '~/ui/form/number-field'
import { useWasRefused } from '~/ui/form/page/page-forms'
import { MoneyField } from '~/ui/questions/fields/money-field'

/** What is to be done to the ticked products; stands in the form in which they are ticked. */
export function SeveralFields() {
  const t = useT()
  const isRefused = useWasRefused({ id: 'several' })
  return (
    <Disclosure summary={t('seller.several.title')} open={isRefused}>
      <div className="form-stack">
        <p>{t('seller.several.lead')}</p>
        <ChoiceField
          name="act"
          label={t('seller.several.act')}
          options={severalActs.map((act) => ({ value: act, label: t(`seller.several.acts.${act}`) }))}
        />
        <MoneyField name="priceTiyin" label={t('seller.several.price')} />
        <NumberField name="percent" label={t('seller.several.percent')} unit="%" />
        <NumberField name="stock" label={t('seller.product.stock')} unit={t('seller.product.pieces')} />
        <div>
          <Button name="intent" value="several">
            {t('seller.several.submit')}
          </Button>
        </div>
      </div>
    </Disclosure>
  )
}
