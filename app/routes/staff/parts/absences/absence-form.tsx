import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { SelectField } from '~/ui/form/select-field'
import { DateField } from '~/ui/questions/fields/date-field'

interface Named {
  id: string
  family: string
  given: string
  patronymic: string | null
}

interface AbsenceFormProps {
  /** Whom she may mark: a head everybody of the centre, others themselves. */
  people: readonly Named[]
  /** Who may stand in. */
  deputies: readonly Named[]
}

export function AbsenceForm({ people, deputies }: AbsenceFormProps) {
  const t = useT()
  const { personName } = useFormat()
  const [only] = people
  const nameOf = ({ id, ...name }: Named) => ({ value: id, label: personName(name) })
  return (
    <section className="card">
      <Heading level={2} size="m">
        {t('staff.absences.mark')}
      </Heading>
      <PostForm hidden={people.length === 1 && only ? { personId: only.id } : {}}>
        {people.length > 1 && (
          <SelectField
            name="personId"
            label={t('staff.absences.who')}
            options={people.map(nameOf)}
            emptyLabel={t('staff.absences.choose')}
          />
        )}
        <DateField name="fromOn" label={t('staff.absences.from')} />
        <DateField name="untilOn" label={t('staff.absences.until')} />
        {deputies.length > 0 && (
          <SelectField
            name="deputyId"
            label={t('staff.absences.deputy')}
            hint={t('staff.absences.deputyHint')}
            options={deputies.map(nameOf)}
            emptyLabel={t('staff.absences.nobody')}
            optional
          />
        )}
        <Button>{t('staff.absences.save')}</Button>
      </PostForm>
    </section>
  )
}
