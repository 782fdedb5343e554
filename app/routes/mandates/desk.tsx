import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { openGrantorMandates, revokeMandate } from '~/domains/applications/index.server'
import { grantorInput } from '~/domains/applications/schema'
import { caseRoles } from '~/domains/cases/index.server'
import { requireBudget } from '~/http/budgets.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { PinflField } from '~/ui/questions/fields/pinfl-field'
import { describeMandate, type ShownMandate } from './parts/describe-mandate'
import { MandateFacts } from './parts/mandate-facts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = await requireRole(args, ...caseRoles)
  return json({ title: pageTitle(locale, 'mandates.desk.title') })
}

/** A search by POST: a PINFL must not stand in an address, which is logged. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  await requireBudget(context, 'lookUp')
  const form = await readFormData(args.request)
  const parsed = parseForm(form, grantorInput)
  if (!parsed.ok) return refuseForm(parsed)
  const { pinfl } = parsed.value
  const mandateId = form.get('mandateId')
  if (mandateId) {
    const revoked = await perform(context, revokeMandate, { mandateId: String(mandateId), pinfl })
    if (!revoked.ok) return refuseForm(revoked)
    return redirectWithNotice(`/${context.locale}/staff/mandates`, {
      ...{ key: 'mandates.done.ended', tone: 'success' },
    })
  }
  const found = await perform(context, openGrantorMandates, pinfl)
  return json({ pinfl, found: found.map(describeMandate) })
}

export default function MandateDesk() {
  const t = useT()
  const here = useHere()
  const reply = useActionData() as { pinfl: string; found?: ShownMandate[] } | undefined
  const title = t('mandates.desk.title')
  return (
    <Frame crumbs={[{ label: t('staff.queue.title'), href: here('/staff') }, { label: title }]}>
      <Heading level={1} size="l">
        {title}
      </Heading>
      <ButtonLink href={here('/staff/mandates/new')}>{t('mandates.desk.new')}</ButtonLink>
      <p className="max-w-2xl">{t('mandates.desk.lead')}</p>
      <PostForm onlyShows={Boolean(reply?.found)}>
        <PinflField name="pinfl" label={t('mandates.desk.pinfl')} />
        <Button icon="search">{t('mandates.desk.find')}</Button>
      </PostForm>
      {reply?.found?.length === 0 && <p>{t('mandates.desk.none')}</p>}
      {reply?.found?.map((mandate) => (
        <section key={mandate.id} className="card grid gap-3">
          <Heading level={2} size="m">
            {t('mandates.one', { number: mandate.number })}
          </Heading>
          <MandateFacts mandate={mandate} />
          <PostForm hidden={{ mandateId: mandate.id, pinfl: reply.pinfl }}>
            <Button look="secondary" hiddenText={mandate.number}>
              {t('mandates.revoke')}
            </Button>
          </PostForm>
        </section>
      ))}
    </Frame>
  )
}
