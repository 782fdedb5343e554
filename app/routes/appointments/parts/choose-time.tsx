import { accessNeeds, interpreters } from '~/domains/appointments/schema'
import { useFormat, useT } from '~/i18n/react'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { VisitNeedsFields } from '~/ui/appointments/visit-needs'
import { ChoiceField } from '~/ui/form/choice-field'
import { weekdayOf } from './weekday-of'

interface ChooseTimeProps {
  day: { day: string; times: readonly string[] }
  /** To the days. */
  backHref: string
  /** Asks also for interpreter and access. */
  withNeeds?: boolean
}

/** The free times of a day, and the button that books one. */
export function ChooseTime({ day: { day, times }, backHref, withNeeds = false }: ChooseTimeProps) {
  const t = useT()
  const { dateLong, time } = useFormat()
  return (
    <PostForm>
      <ChoiceField
        name="startsAt"
        label={t('appointments.days.day', {
          weekday: t(`appointments.weekday.${weekdayOf(day)}`),
          date: dateLong(day),
        })}
        options={times.map((at) => ({ value: at, label: time(at) }))}
      />
      {withNeeds && <VisitNeedsFields interpreters={interpreters} access={accessNeeds} />}
      <ConfirmOrCancel cancelHref={backHref}>
        {t(withNeeds ? 'appointments.book.confirm' : 'appointments.move.confirm')}
      </ConfirmOrCancel>
    </PostForm>
  )
}
