import { audiences, quarterHours } from '~/domains/appointments/schema'
import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { ChoiceField } from '~/ui/form/choice-field'
import { NumberField } from '~/ui/form/number-field'
import { SelectField } from '~/ui/form/select-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { DateField } from '~/ui/questions/fields/date-field'
import { dayParts } from '~/ui/questions/fields/day-parts'
import { clockOf } from '~/ui/training/course-words'

const hours = quarterHours.map((minutes) => ({ value: String(minutes), label: clockOf(minutes) }))

interface CourseFieldsProps {
  /** What the centre teaches and offers. */
  centre: { trainings: readonly string[]; hasTransport: boolean; hasLodging: boolean }
  /** The course as it is; null for a new one. */
  course: {
    training: string
    audience: string
    firstOn: string
    lastOn: string
    opensAt: number
    closesAt: number
    places: number
    hasTransport: boolean
    hasLodging: boolean
    note: string | null
  } | null
}

/** Everything that a course is. */
export function CourseFields({ centre, course }: CourseFieldsProps) {
  const t = useT()
  return (
    <>
      <SelectField
        name="training"
        label={t('training.staff.training')}
        options={centre.trainings.map((value) => ({ value, label: t(keyOf('training.kind', value)) }))}
        value={course?.training}
        emptyLabel={t('training.ask.choose')}
      />
      <ChoiceField
        name="audience"
        label={t('training.staff.audience')}
        options={audiences.map((value) => ({ value, label: t(`training.audience.${value}`) }))}
        value={course?.audience ?? 'adults'}
      />
      <DateField
        name="firstOn"
        label={t('training.staff.firstOn')}
        hint={t('training.staff.dayHint')}
        value={course ? dayParts(course.firstOn) : undefined}
      />
      <DateField
        name="lastOn"
        label={t('training.staff.lastOn')}
        value={course ? dayParts(course.lastOn) : undefined}
      />
      <SelectField
        name="opensAt"
        label={t('training.staff.opensAt')}
        options={hours}
        value={String(course?.opensAt ?? 570)}
        width={10}
      />
      <SelectField
        name="closesAt"
        label={t('training.staff.closesAt')}
        options={hours}
        value={String(course?.closesAt ?? 960)}
        width={10}
      />
      <PlacesAndNote places={course?.places ?? null} note={course?.note ?? null} />
      {centre.hasTransport && (
        <CheckboxField
          name="hasTransport"
          value="yes"
          label={t('training.staff.hasTransport')}
          checked={course?.hasTransport}
        />
      )}
      {centre.hasLodging && (
        <CheckboxField
          name="hasLodging"
          value="yes"
          label={t('training.staff.hasLodging')}
          checked={course?.hasLodging}
        />
      )}
    </>
  )
}

/** What can still be changed of a course that people have read. */
export function PlacesAndNote({ places, note }: { places: number | null; note: string | null }) {
  const t = useT()
  return (
    <>
      <NumberField
        name="places"
        label={t('training.staff.places')}
        hint={t('training.staff.placesHint')}
        value={places === null ? undefined : String(places)}
        width={4}
      />
      <TextareaField
        name="note"
        label={t('training.staff.note')}
        hint={t('training.staff.noteHint')}
        value={note ?? undefined}
        limit={1000}
        optional
      />
    </>
  )
}
