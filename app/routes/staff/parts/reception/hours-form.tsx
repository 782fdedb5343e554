import { mostDesks, quarterHours, visitMinutes } from '~/domains/appointments/schema'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { SelectField, type SelectOption } from '~/ui/form/select-field'
import { clockOf } from './clock-words'

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const
const hourOptions = quarterHours.map((minutes) => ({ value: String(minutes), label: clockOf(minutes) }))
const upTo = (most: number) => Array.from({ length: most }, (_, index) => String(index + 1))
const plain = (values: readonly (string | number)[]) =>
  values.map((value) => ({ value: String(value), label: String(value) }))

/** Hours to be added, from today on. */
export function HoursForm({ services }: { services: readonly SelectOption[] }) {
  const t = useT()
  return (
    <section className="card">
      <Heading level={2} size="m">
        {t('staff.reception.hours.add')}
      </Heading>
      <PostForm>
        <SelectField
          name="weekday"
          label={t('staff.reception.hours.weekday')}
          options={weekdays.map((value) => ({ value, label: t(`appointments.weekday.${value}`) }))}
          emptyLabel={t('appointments.book.choose')}
        />
        <SelectField
          name="opensAt"
          label={t('staff.reception.hours.opensAt')}
          options={hourOptions}
          value="540"
          width={10}
        />
        <SelectField
          name="closesAt"
          label={t('staff.reception.hours.closesAt')}
          options={hourOptions}
          value="780"
          width={10}
        />
        <SelectField
          name="desks"
          label={t('staff.reception.hours.desks')}
          options={plain(upTo(mostDesks))}
          value="2"
          width={10}
        />
        <SelectField
          name="minutes"
          label={t('staff.reception.hours.minutes')}
          options={plain(visitMinutes)}
          value="30"
          width={10}
        />
        <SelectField
          name="serviceCode"
          label={t('staff.reception.hours.service')}
          hint={t('staff.reception.hours.serviceHint')}
          options={services}
          emptyLabel={t('staff.reception.hours.allServices')}
        />
        <Button>{t('staff.reception.hours.save')}</Button>
      </PostForm>
    </section>
  )
}
