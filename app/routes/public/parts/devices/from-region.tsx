import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { SelectField, type SelectOption } from '~/ui/form/select-field'

/** Asks where the reader lives, for the distance to each maker; kept nowhere but in the address. */
export function FromRegion({ regions, from }: { regions: readonly SelectOption[]; from: string }) {
  const t = useT()
  return (
    <form method="get" action="#offers" className="flex flex-wrap items-end gap-3">
      <SelectField
        name="from"
        label={t('public.offer.fromRegion')}
        hint={t('public.offer.fromRegionHint')}
        options={regions}
        value={from}
        emptyLabel={t('public.offer.anyRegion')}
        width={20}
        autoSubmit
      />
      <Button look="secondary">{t('public.offer.showDistance')}</Button>
    </form>
  )
}
