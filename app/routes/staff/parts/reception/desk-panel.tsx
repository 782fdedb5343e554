import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { VisitNeeds } from '~/ui/appointments/visit-needs'
import { Heading } from '~/ui/content/heading'
import { SelectField } from '~/ui/form/select-field'
import type { ShownVisit } from './shown-visit'
import { VisitName } from './visit-name'

/** Who is received at this desk now, or the button that calls the next one. */
export function DeskPanel({ desk, visit }: { desk: string; visit: ShownVisit | null }) {
  const t = useT()
  if (!visit) return <CallNext desk={desk} />
  return (
    <section className="card grid gap-3">
      <Heading level={2} size="m" caption={t('appointments.board.desk', { desk })}>
        {t('staff.reception.now', { ticket: visit.ticket })}
      </Heading>
      <p>
        <VisitName of={visit} />. {visit.service ?? (!visit.isProtected && t('appointments.advice'))}
      </p>
      <VisitNeeds of={visit.needs} />
      {!visit.isOwn && (
        <ButtonGroup>
          <PostForm hidden={{ intent: 'finish', id: visit.id, desk }}>
            <Button>{t('staff.reception.finish')}</Button>
          </PostForm>
          <ButtonLink look="secondary" href={`?desk=${desk}&missed=${visit.id}#missed`}>
            {t('staff.reception.miss')}
          </ButtonLink>
        </ButtonGroup>
      )}
    </section>
  )
}

const desks = Array.from({ length: 20 }, (_, index) => String(index + 1))

function CallNext({ desk }: { desk: string }) {
  const t = useT()
  return (
    <section className="card">
      <PostForm hidden={{ intent: 'call' }}>
        <SelectField
          name="desk"
          label={t('staff.reception.desk')}
          options={desks.map((value) => ({ value, label: value }))}
          value={desk}
          width={10}
        />
        <Button>{t('staff.reception.call')}</Button>
      </PostForm>
    </section>
  )
}
