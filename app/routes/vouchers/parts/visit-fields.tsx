import { useT } from '~/i18n/react'
import { Fieldset } from '~/ui/form/fieldset'
import { SelectField, type SelectGroup } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'

export interface VisitFieldsProps {
  visit: {
    districts: readonly SelectGroup[]
    /** SOATO of the district she lives in; empty when it is not known. */
    district: string
    /** She lives where the maker does not come. */
    notToYou: boolean
    /** The regions where the maker comes; empty for all. */
    only: readonly string[]
    /** It can be sent there as well. */
    byPost: boolean
    street?: string
  }
}

/** Where the maker comes, or sends it: not read where she fetches it, and hidden until that is chosen where the browser can. */
export function VisitFields({ visit }: VisitFieldsProps) {
  const t = useT()
  return (
    <div className="only-for-visit">
      <Fieldset
        id="visit"
        legend={t(visit.byPost ? 'delivery.address.title' : 'vouchers.visit.title')}
        hint={t(visit.byPost ? 'delivery.address.hint' : 'vouchers.visit.hint')}
      >
        <div className="grid gap-4">
          {visit.only.length > 0 && (
            <p>{t('vouchers.visit.servedOnly', { regions: visit.only.join(', ') })}</p>
          )}
          <SelectField
            name="visitDistrict"
            label={t('vouchers.visit.district')}
            options={visit.districts}
            value={visit.district}
            emptyLabel={t('vouchers.visit.choose')}
            autoComplete="address-level2"
          />
          <TextField
            kind="address"
            name="visitAddress"
            label={t('vouchers.visit.address')}
            hint={t('vouchers.visit.addressHint')}
            value={visit.street}
            autoComplete="street-address"
          />
        </div>
      </Fieldset>
    </div>
  )
}
