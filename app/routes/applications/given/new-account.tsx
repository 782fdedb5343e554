import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { applicantRoles } from '~/domains/applications/index.server'
import { getRefusedAward, giveAccount } from '~/domains/care/index.server'
import { newAccountForm } from '~/domains/care/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { QuickExit } from '~/ui/action/quick-exit'
import { Heading } from '~/ui/content/heading'
import { TextField } from '~/ui/form/text-field'
import { readOwn } from '../parts/own.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const { file, home, isProtected } = await readOwn(context, args.params)
  const award = await perform(context, getRefusedAward, file.id)
  if (!award) await leaveUnlessRefused(args, home)
  const number = award?.number ?? null
  return json({ title: pageTitle(context.locale, 'care.newAccount.title'), home, isProtected, number })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const { file, home } = await readOwn(context, args.params)
  const parsed = parseForm(await readFormData(args.request), newAccountForm)
  if (!parsed.ok) return refuseForm(parsed)
  const given = await perform(context, giveAccount, { caseId: file.id, ...parsed.value })
  if (!given.ok) return refuseForm(given)
  return redirectWithNotice(home, { key: 'care.newAccount.done', tone: 'success' })
}

/** The bank refused the account: the person gives another one, and what was not paid goes there. */
export default function NewAccount() {
  const t = useT()
  const { home, isProtected, number } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
      {isProtected && <QuickExit />}
      <Heading level={1} size="l" caption={number ?? undefined}>
        {t('care.newAccount.title')}
      </Heading>
      <p>{t('care.newAccount.lead')}</p>
      <PostForm>
        {(['account', 'bankCode'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            kind={name}
            label={t(`questions.field.${name}`)}
            hint={t(`questions.field.${name}Hint`)}
            inputMode="numeric"
            width={name === 'bankCode' ? 10 : undefined}
          />
        ))}
        <ConfirmOrCancel cancelHref={home}>{t('care.newAccount.save')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
