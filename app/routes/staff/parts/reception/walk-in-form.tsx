import { accessNeeds, interpreters } from '~/domains/appointments/schema'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { VisitNeedsFields } from '~/ui/appointments/visit-needs'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'

/** A ticket for who came without a time. */
export function WalkInForm({ desk }: { desk: string }) {
  const t = useT()
  return (
    <section className="card grid gap-3">
      <Heading level={2} size="m">
        {t('staff.reception.walkInTitle')}
      </Heading>
      <p>{t('staff.reception.walkInText')}</p>
      <PostForm hidden={{ intent: 'walkIn', desk }}>
        <Disclosure summary={t('appointments.row.needs')}>
          <VisitNeedsFields interpreters={interpreters} access={accessNeeds} />
        </Disclosure>
        <Button>{t('staff.reception.giveTicket')}</Button>
      </PostForm>
    </section>
  )
}
