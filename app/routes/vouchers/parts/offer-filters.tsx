import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { SelectField } from '~/ui/form/select-field'
import { type OfferFilter, offerChoices } from './offer-filter'

const orders = ['pays', 'price', 'making', 'distance', 'warranty', 'rating'] as const

interface OfferFiltersProps {
  action: string
  regions: readonly { value: string; label: string }[]
  filter: OfferFilter
}

/** Order and filters of the offers; the address keeps them. */
export function OfferFilters({ action, regions, filter }: OfferFiltersProps) {
  const t = useT()
  return (
    <PostForm method="get" action={action} className="card grid gap-4 md:grid-cols-2">
      <div>
        <SelectField
          name="order"
          label={t('vouchers.offers.order')}
          value={filter.order}
          options={orders.map((order) => ({ value: order, label: t(`vouchers.offers.orderBy.${order}`) }))}
        />
      </div>
      <div>
        <SelectField
          name="from"
          label={t('vouchers.offers.from')}
          value={filter.from}
          emptyLabel={t('vouchers.offers.anywhere')}
          options={regions}
        />
      </div>
      <ul className="grid gap-1">
        {offerChoices.map((name) => (
          <li key={name}>
            <CheckboxField
              name={name}
              value="yes"
              label={t(`vouchers.offers.${name}`)}
              checked={filter[name]}
            />
          </li>
        ))}
      </ul>
      <div className="self-end">
        <Button look="secondary" icon="filter">
          {t('vouchers.offers.apply')}
        </Button>
      </div>
    </PostForm>
  )
}
