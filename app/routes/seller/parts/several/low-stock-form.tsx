import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { NumberField } from '~/ui/form/number-field'
import { useWasRefused } from '~/ui/form/page/page-forms'

/** At how many left she wants to be told. */
export function LowStockForm({ lowStock }: { lowStock: string }) {
  const t = useT()
  const isRefused = useWasRefused({ id: 'low-stock', intent: 'lowStock' })
  return (
    <Disclosure summary={t('seller.lowStock.title')} open={isRefused}>
      <PostForm id="low-stock" hidden={{ intent: 'lowStock' }}>
        <NumberField
          name="lowStock"
          label={t('seller.lowStock.label')}
          hint={t('seller.lowStock.hint')}
          unit={t('seller.product.pieces')}
          value={lowStock}
        />
        <Button look="secondary">{t('seller.lowStock.submit')}</Button>
      </PostForm>
    </Disclosure>
  )
}
