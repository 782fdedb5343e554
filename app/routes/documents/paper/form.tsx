import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone, notFound } from '~/http/guards.server'
import { leaveNoTrace, traceHeaders } from '~/http/page/leave-no-trace'
import { titleOf } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PrintButton } from '~/ui/action/print-button'
import { QuickExit } from '~/ui/action/quick-exit'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'
import { getPaperForm } from '~/views/paper-form/get-paper-form.server'
import { PaperSections } from '../parts/paper/paper-sections'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** The form of a service for who fills it in by hand: to be printed from here, or as a PDF. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { locale } = context
  const found = await getPaperForm(context, args.params.code ?? '', locale)
  if (!found) throw notFound()
  const { service, form } = found
  const name = service.names[locale]
  const isProtected = service.privacy === 'protected'
  return json(
    {
      title: titleOf(locale, getT(locale)('paper.title', { service: name })),
      ...{ code: service.code, name, isProtected, form },
    },
    isProtected ? { headers: leaveNoTrace } : undefined,
  )
}

export const headers = traceHeaders

export default function PaperFormPage() {
  const t = useT()
  const here = useHere()
  const { code, name, isProtected, form } = useLoaderData<typeof loader>()
  const pdf = here(`/services/${code}/form/pdf`)
  return (
    <Frame
      crumbs={[
        { label: t('public.services.title'), href: here('/services') },
        { label: name, href: here(`/services/${code}`) },
        { label: t('paper.open') },
      ]}
    >
      {isProtected && <QuickExit />}
      <Heading level={1} size="l" caption={form.code}>
        {form.title}
      </Heading>
      <div className="no-print grid gap-4">
        <p className="max-w-2xl">{t('paper.pageLead')}</p>
        <ButtonGroup>
          <ButtonLink icon="download" href={pdf}>
            {t('paper.download')}
          </ButtonLink>
          <ButtonLink look="secondary" icon="download" href={`${pdf}?large`}>
            {t('paper.downloadLarge')}
          </ButtonLink>
          <PrintButton />
        </ButtonGroup>
      </div>
      <Prose>
        {form.lead.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Prose>
      <PaperSections form={form} />
    </Frame>
  )
}
