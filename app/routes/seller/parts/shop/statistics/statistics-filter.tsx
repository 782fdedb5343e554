import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { SelectField, type SelectOption } from '~/ui/form/select-field'

interface StatisticsFilterProps {
  product: string | null
  week: string | null
  products: readonly SelectOption[]
  /** The latest last. */
  weeks: readonly SelectOption[]
}

/** One product for the weeks, one week for the products. */
export function StatisticsFilter({ product, week, products, weeks }: StatisticsFilterProps) {
  const t = useT()
  return (
    <PostForm method="get" className="flex flex-wrap items-end gap-3">
      <SelectField
        name="product"
        label={t('seller.statistics.product')}
        value={product ?? ''}
        emptyLabel={t('seller.statistics.allProducts')}
        options={products}
        optional
      />
      <SelectField
        name="week"
        label={t('seller.statistics.week')}
        value={week ?? ''}
        emptyLabel={t('seller.statistics.allWeeks')}
        options={[...weeks].reverse()}
        optional
      />
      <Button look="secondary">{t('seller.statistics.show')}</Button>
    </PostForm>
  )
}
