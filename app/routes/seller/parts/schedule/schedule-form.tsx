import { weekdays } from '~/domains/market/schema'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { CheckboxGroup } from '~/ui/form/choices/checkbox-group'
import { NumberField } from '~/ui/form/number-field'

interface ScheduleFormProps {
  schedule: { workDays: string[]; weekUnits: string; queued: number; queuedShown: string; version: string }
}

/** Her days of the week and her pace. */
export function ScheduleForm({ schedule }: ScheduleFormProps) {
  const t = useT()
  const { workDays, weekUnits, queued, queuedShown, version } = schedule
  return (
    <PostForm id="schedule" className="form-stack max-w-2xl" hidden={{ intent: 'save', version }}>
      <CheckboxGroup
        name="workDays"
        label={t('seller.schedule.workDays')}
        hint={t('seller.schedule.workDaysHint')}
        options={weekdays.map((day) => ({ value: String(day), label: t(`seller.schedule.weekday.${day}`) }))}
        values={workDays}
      />
      <NumberField
        name="weekUnits"
        label={t('seller.schedule.weekUnits')}
        hint={t('seller.schedule.weekUnitsHint')}
        unit={t('seller.product.pieces')}
        value={weekUnits}
      />
      {queued > 0 && <p>{t('seller.schedule.queued', { count: queued, shown: queuedShown })}</p>}
      <div>
        <Button>{t('seller.product.save')}</Button>
      </div>
    </PostForm>
  )
}
