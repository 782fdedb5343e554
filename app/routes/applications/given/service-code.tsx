import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { applicantRoles } from '~/domains/applications/index.server'
import { getServiceCode, renewServiceCode } from '~/domains/care/index.server'
import { refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { notFound, requireRole, type SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { QuickExit } from '~/ui/action/quick-exit'
import { ServiceFacts, ServiceProviders } from '~/ui/care/service-facts'
import { Heading } from '~/ui/content/heading'
import { Panel } from '~/ui/content/panel'
import { SummaryList } from '~/ui/data/summary-list'
import { findProvisions } from '~/views/care/find-provisions.server'
import { readOwn } from '../parts/own.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

async function readService(context: SignedInContext, params: LoaderFunctionArgs['params']) {
  const { file, home, isProtected } = await readOwn(context, params)
  const [provision] = await findProvisions(context, { caseId: file.id }, context.locale)
  if (!provision?.service) throw notFound()
  const { id, title, number, service, state } = provision
  return { id, name: title, number, service, state, home, isProtected }
}

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const read = await readService(context, args.params)
  const code = await getServiceCode(context, read.id)
  return json({ title: pageTitle(context.locale, 'care.service.codeTitle'), code, ...read })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const { id, home } = await readService(context, args.params)
  const renewed = await perform(context, renewServiceCode, id)
  if (!renewed.ok) return refuseForm(renewed)
  return redirectWithNotice(`${home}/code`, { key: 'care.service.codeMade', tone: 'success' })
}

/** The code that she tells the provider when she takes the service. */
export default function ServiceCode() {
  const t = useT()
  const { home, isProtected, name, number, code, service, state } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
      {isProtected && <QuickExit />}
      <Heading level={1} size="l" caption={name}>
        {t('care.service.codeTitle')}
      </Heading>
      {code && (
        <Panel level={2} title={t('care.service.yourCode')} number={`${code.slice(0, 3)} ${code.slice(3)}`} />
      )}
      <p>{t(code ? 'care.service.codeText' : 'care.service.noCode')}</p>
      {code && (
        <SummaryList rows={[{ key: 'number', label: t('care.service.numberToo'), value: number ?? '' }]} />
      )}
      {state === 'active' && (
        <PostForm>
          <Button look={code ? 'secondary' : 'primary'}>
            {t(code ? 'care.service.renewCode' : 'care.service.getCode')}
          </Button>
        </PostForm>
      )}
      <ServiceFacts of={service} />
      {state === 'active' && !isProtected && <ServiceProviders of={service} />}
    </Frame>
  )
}
