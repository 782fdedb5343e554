import { useFormat, useT } from '~/i18n/react'
import { ConfirmOrCancel } from '../action/confirm-or-cancel'
import { PostForm } from '../action/post-form'
import { ChoiceField } from '../form/choice-field'
import { VisitNeedsFields } from './visit-needs'
import { weekdayOf } from './weekday-of'

interface ChooseTimeProps {
  day: { day: string; times: readonly string[] }
  /** To the days. */
  backHref: string
  /** Asks also for interpreter and access; absent where that was asked before. */
  needs?: { interpreters: readonly string[]; access: readonly string[] }
}

/** The free times of a day, and the button that books one. */
export function ChooseTime({ day: { day, times }, backHref, needs }: ChooseTimeProps) {
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
      {needs && <VisitNeedsFields {...needs} />}
      <ConfirmOrCancel cancelHref={backHref}>
        {t(needs ? 'appointments.book.confirm' : 'appointments.move.confirm')}
      </ConfirmOrCancel>
    </PostForm>
  )
}
