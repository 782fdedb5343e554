import { json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { applicantRoles } from '~/domains/applications/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { dayOf } from '~/platform/clock.server'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PrintButton } from '~/ui/action/print-button'
import { QuickExit } from '~/ui/action/quick-exit'
import { Panel } from '~/ui/content/panel'
import { Prose } from '~/ui/content/prose'
import { AtCentre } from './parts/at-centre'
import { describeCase } from './parts/describe-case.server'
import { readOwn } from './parts/own.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const { file, home, journey, isProtected } = await readOwn(context, args.params)
  if (!file.number || (file.status !== 'submitted' && file.status !== 'in_review')) {
    throw redirect(home, { status: 303 })
  }
  const title = pageTitle(context.locale, 'applications.submitted.title')
  // A correction goes back to whoever has the case.
  const isCorrected = file.status === 'in_review'
  return json({
    title,
    id: file.id,
    isCorrected,
    isProtected,
    asksRegisters: journey.definition.checks.length > 0,
    facts: await describeCase(file, dayOf(context.now()), context.locale),
  })
}

export default function Submitted() {
  const t = useT()
  const here = useHere()
  const { dateLong, personName } = useFormat()
  const { id, isCorrected, isProtected, asksRegisters, facts } = useLoaderData<typeof loader>()
  const { centre } = facts
  return (
    <Frame width="narrow">
      {isProtected && <QuickExit />}
      <Panel
        title={t('applications.submitted.title')}
        label={t('applications.submitted.number')}
        number={facts.number}
      >
        {facts.forName && <p>{t('applications.list.for', { name: personName(facts.forName) })}</p>}
        <p>{t('applications.submitted.answerBy', { date: facts.dueOn ? dateLong(facts.dueOn) : '' })}</p>
      </Panel>
      <Prose>
        <p>{t(isProtected ? 'applications.protected.told' : 'applications.submitted.told')}</p>
        <h2>{t('applications.submitted.nextTitle')}</h2>
        <ol>
          {isProtected ? (
            <li>{t('applications.protected.take')}</li>
          ) : (
            <>
              <li>{t(`applications.submitted.next.${isCorrected ? 'goOn' : 'take'}`)}</li>
              {asksRegisters && <li>{t('applications.submitted.next.check')}</li>}
              <li>{t('applications.submitted.next.ask')}</li>
            </>
          )}
          <li>{facts.words.decide}</li>
        </ol>
        {centre && <AtCentre centre={centre} isOpen />}
      </Prose>
      <ButtonGroup>
        <ButtonLink href={here(`/applications/${id}`)}>{t('applications.submitted.follow')}</ButtonLink>
        {!isProtected && (
          <ButtonLink look="secondary" href={here(`/applications/${id}/receipt`)}>
            {t('documents.receipt.open')}
          </ButtonLink>
        )}
        <PrintButton />
      </ButtonGroup>
    </Frame>
  )
}
