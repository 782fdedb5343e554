import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { SelectField, type SelectGroup, type SelectOption } from '~/ui/form/select-field'

interface ChooseErrandProps {
  places: readonly SelectGroup[]
  services: readonly SelectOption[]
  asked: { centreCode: string; serviceCode: string }
}

/** Which centre, and what about. */
export function ChooseErrand({ places, services, asked }: ChooseErrandProps) {
  const t = useT()
  return (
    <PostForm
      method="get"
      asked={{ values: { centre: asked.centreCode, service: asked.serviceCode }, errors: {} }}
    >
      <SelectField
        name="centre"
        label={t('appointments.book.centre')}
        hint={t('appointments.book.centreHint')}
        options={places}
        emptyLabel={t('appointments.book.choose')}
      />
      <SelectField
        name="service"
        label={t('appointments.book.about')}
        options={services}
        emptyLabel={t('appointments.advice')}
      />
      <Button>{t('appointments.book.showTimes')}</Button>
    </PostForm>
  )
}
