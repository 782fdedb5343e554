import { trainings } from '~/domains/appointments/schema'
import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { SelectField, type SelectOption } from '~/ui/form/select-field'

interface CourseFilterProps {
  asked: { training: string | null; region: string | null; month: string | null }
  /** `YYYY-MM` of the courses there are. */
  months: readonly string[]
  regions: readonly SelectOption[]
}

/** What to learn, where and when. */
export function CourseFilter({ asked, months, regions }: CourseFilterProps) {
  const t = useT()
  const { month } = useFormat()
  const values = { training: asked.training ?? '', region: asked.region ?? '', month: asked.month ?? '' }
  return (
    <search>
      <PostForm method="get" asked={{ values, errors: {} }}>
        <div className="grid gap-4 md:grid-cols-3">
          <SelectField
            name="training"
            label={t('training.list.training')}
            options={trainings.map((value) => ({ value, label: t(`training.kind.${value}`) }))}
            emptyLabel={t('training.list.anyTraining')}
          />
          <SelectField
            name="region"
            label={t('training.list.region')}
            options={regions}
            emptyLabel={t('training.list.anyRegion')}
          />
          <SelectField
            name="month"
            label={t('training.list.month')}
            options={months.map((value) => ({ value, label: month(`${value}-01`) }))}
            emptyLabel={t('training.list.anyMonth')}
          />
        </div>
        <Button look="secondary">{t('training.list.show')}</Button>
      </PostForm>
    </search>
  )
}
