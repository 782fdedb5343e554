import { useT } from '~/i18n/react'
import { Button } from '../action/button'
import { PostForm } from '../action/post-form'
import { Heading } from '../content/heading'
import { SelectField, type SelectOption } from '../form/select-field'
import { clockOf } from './clock-words'

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const
const upTo = (most: number) => Array.from({ length: most }, (_, index) => String(index + 1))
const plain = (values: readonly (string | number)[]) =>
  values.map((value) => ({ value: String(value), label: String(value) }))

interface HoursFormProps {
  choices: { quarterHours: readonly number[]; mostDesks: number; visitMinutes: readonly number[] }
  /** Only a centre has hours of one service. */
  services?: readonly SelectOption[]
  /** What a place is called: desks at a centre. */
  places?: string
}

/** Hours to be added, from today on. */
export function HoursForm({ choices, services, places }: HoursFormProps) {
  const t = useT()
  const hourOptions = choices.quarterHours.map((minutes) => ({
    value: String(minutes),
    label: clockOf(minutes),
  }))
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
          label={places ?? t('staff.reception.hours.desks')}
          options={plain(upTo(choices.mostDesks))}
          value={places ? '1' : '2'}
          width={10}
        />
        <SelectField
          name="minutes"
          label={t('staff.reception.hours.minutes')}
          options={plain(choices.visitMinutes)}
          value="30"
          width={10}
        />
        {services && (
          <SelectField
            name="serviceCode"
            label={t('staff.reception.hours.service')}
            hint={t('staff.reception.hours.serviceHint')}
            options={services}
            emptyLabel={t('staff.reception.hours.allServices')}
          />
        )}
        <Button>{t('staff.reception.hours.save')}</Button>
      </PostForm>
    </section>
  )
}
