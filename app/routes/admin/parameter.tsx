import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addParameter, readParameterState } from '~/domains/administration/index.server'
import { parameterForm } from '~/domains/administration/schema'
import { listParameters } from '~/domains/reference/index.server'
import { useFormErrors } from '~/http/form-errors'
import { parseForm, readFormData, refusalOf, refuseForm, typedValues } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { dayOf } from '~/platform/clock.server'
import { Heading } from '~/ui/content/heading'
import { ErrorSummary } from '~/ui/form/error-summary'
import { nameParameters } from './parts/name-parameters.server'
import { ConfirmParameter, ParameterForm, type ParameterReply } from './parts/parameter-form'
import { ParameterHistory } from './parts/parameter-history'
import { useAdminCrumbs } from './parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const today = dayOf(context.now())
  const rows = await listParameters(args.params.code ?? '')
  const [latest] = rows
  if (!latest) throw notFound()
  const names = await nameParameters([latest], context.locale, today)
  return json({
    title: pageTitle(context.locale, 'admin.parameter.title'),
    name: names.get(latest.code) ?? latest.code,
    unit: latest.unit,
    rows: rows.map((row) => ({
      value: row.value.toString(),
      unit: row.unit,
      from: row.validFrom.toISOString().slice(0, 10),
      until: row.validUntil?.toISOString().slice(0, 10) ?? null,
      source: row.source,
      isExample: row.isExample,
      state: readParameterState(row, today),
    })),
  })
}

/** First shows what would change; done only when that was confirmed. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const code = args.params.code ?? ''
  const [latest] = await listParameters(code)
  if (!latest) throw notFound()
  const form = await readFormData(args.request)
  const today = dayOf(context.now()).toISOString().slice(0, 10)
  const parsed = parseForm(form, parameterForm(code, latest.unit, today))
  if (!parsed.ok) return refuseForm(parsed.reply)
  const { value, validFrom, source, isExample } = parsed.value
  const intent = form.get('intent')
  if (intent === 'change') return json<ParameterReply>({ values: typedValues(form), errors: {} })
  if (intent !== 'confirm') {
    const confirm = { value: value.toString(), validFrom, source, isExample }
    return json<ParameterReply>({ values: typedValues(form), errors: {}, confirm })
  }
  const added = await addParameter(context, parsed.value)
  if (!added.ok) return refuseForm(refusalOf(form, added, 'from'))
  const to = `/${context.locale}/admin/parameters/${encodeURIComponent(code)}`
  return redirectWithNotice(to, { key: 'admin.parameter.saved', tone: 'success' })
}

export default function ParameterPage() {
  const t = useT()
  const here = useHere()
  const { name, unit, rows } = useLoaderData<typeof loader>()
  const reply = useActionData<ParameterReply>()
  return (
    <Frame
      crumbs={useAdminCrumbs(
        { label: t('admin.parameters.title'), href: here('/admin/parameters') },
        { label: name },
      )}
    >
      <ErrorSummary errors={useFormErrors(reply).all} />
      <Heading level={1}>{name}</Heading>
      {reply?.confirm ? (
        <ConfirmParameter unit={unit} current={rows[0]} confirm={reply.confirm} values={reply.values} />
      ) : (
        <>
          <ParameterHistory rows={rows} />
          <ParameterForm unit={unit} reply={reply} />
        </>
      )}
    </Frame>
  )
}
