import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Timeline } from '~/ui/data/timeline'
import { TextField } from '~/ui/form/text-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { DateField } from '~/ui/questions/fields/date-field'

interface VisitsProps {
  visits: readonly { id: string; visitedOn: string; visitors: string; findings: string }[]
  /** Another one can be written down. */
  mayRecord: boolean
}

/** What was found at the workshop. */
export function Visits({ visits, mayRecord }: VisitsProps) {
  const t = useT()
  const { dateLong } = useFormat()
  return (
    <>
      <Heading level={2}>{t('accreditation.visit.title')}</Heading>
      {visits.length === 0 ? (
        <p>{t('accreditation.visit.none')}</p>
      ) : (
        <Timeline
          events={visits.map(({ id, visitedOn, visitors, findings }) => ({
            key: id,
            title: visitors,
            date: dateLong(visitedOn),
            dateTime: visitedOn,
            text: <FreeText of={findings} />,
          }))}
        />
      )}
      {mayRecord && (
        <PostForm hidden={{ intent: 'visit' }}>
          <DateField name="visitedOn" label={t('accreditation.visit.visitedOn')} />
          <TextField name="visitors" label={t('accreditation.visit.visitors')} />
          <TextareaField name="findings" label={t('accreditation.visit.findings')} limit={2000} />
          <Button look="secondary">{t('accreditation.visit.save')}</Button>
        </PostForm>
      )}
    </>
  )
}
