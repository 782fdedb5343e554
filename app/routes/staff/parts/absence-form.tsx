import { useFormErrors } from '~/http/form-errors'
import type { FormReply } from '~/http/forms.server'
import { useFormat, useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { DateField } from '~/ui/form/date-field'
import { SelectField } from '~/ui/form/select-field'

interface AbsenceFormProps {
  /** Whom she may mark: a head everybody of the centre, others themselves. */
  people: readonly { id: string; family: string; given: string; patronymic: string | null }[]
  reply: FormReply | undefined
}

export function AbsenceForm({ people, reply }: AbsenceFormProps) {
  const t = useT()
  const { personName } = useFormat()
  const { error } = useFormErrors(reply)
  const typed = (name: string) => String(ownValue(reply?.values, name) ?? '')
  const day = (name: string) => ({
    day: typed(`${name}.day`),
    month: typed(`${name}.month`),
    year: typed(`${name}.year`),
  })
  const [only] = people
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
            options={people.map(({ id, ...name }) => ({ value: id, label: personName(name) }))}
            value={typed('personId')}
            emptyLabel={t('staff.absences.choose')}
            error={error('personId')}
          />
        )}
        <DateField
          name="fromOn"
          label={t('staff.absences.from')}
          value={day('fromOn')}
          error={error('fromOn')}
        />
        <DateField
          name="untilOn"
          label={t('staff.absences.until')}
          value={day('untilOn')}
          error={error('untilOn')}
        />
        <Button>{t('staff.absences.save')}</Button>
      </PostForm>
    </section>
  )
}
