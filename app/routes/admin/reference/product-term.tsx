import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { changeTerm, createTerm, isTermKind, listEveryTerm } from '~/domains/market/index.server'
import { termInput } from '~/domains/market/schema'
import { parseForm, readFormData, readHiddenNumber, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { slugify } from '~/i18n/uzbek/slugify'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { TextField } from '~/ui/form/text-field'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

async function readTerm({ kind, code }: LoaderFunctionArgs['params']) {
  if (!isTermKind(kind)) throw notFound()
  const term = code === 'new' ? null : (await listEveryTerm(kind)).find((one) => one.code === code)
  if (term === undefined) throw notFound()
  return { kind, term }
}

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = await requireRole(args, 'administrator')
  const { kind, term } = await readTerm(args.params)
  return json({ title: pageTitle(locale, 'admin.productTerms.one'), kind, term })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const { kind, term } = await readTerm(args.params)
  const form = await readFormData(args.request)
  const parsed = parseForm(form, termInput)
  if (!parsed.ok) return refuseForm(parsed)
  const names = parsed.value
  // Of a name without a letter of ours no code can be made.
  const code = slugify(names.nameUzLatn).slice(0, 40) || newId().slice(-12)
  const saved = term
    ? await perform(context, changeTerm, {
        ...{ ...names, kind, code: term.code },
        version: readHiddenNumber(form, 'version'),
        isRetired: form.get('retired') === 'yes',
      })
    : await perform(context, createTerm, { ...names, kind, code })
  if (!saved.ok) return refuseForm(saved, { 'market.error.termTaken': 'nameUzLatn' })
  return redirectWithNotice(`/${context.locale}/admin/product-terms?list=${kind}`, {
    key: 'admin.productTerms.saved',
    tone: 'success',
  })
}

const names = [
  ['nameUzLatn', 'uzLatn', 'uz-Latn'],
  ['nameUzCyrl', 'uzCyrl', 'uz-Cyrl'],
  ['nameRu', 'ru', 'ru'],
  ['nameEn', 'en', 'en'],
] as const

export default function ProductTerm() {
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  const { kind, term } = useLoaderData<typeof loader>()
  const list = t(`market.terms.${kind}`)
  const title = term ? t('admin.productTerms.one') : t('admin.productTerms.newOne', { list })
  return (
    <Frame
      width="narrow"
      crumbs={useAdminCrumbs(
        { label: t('admin.productTerms.title'), href: here(`/admin/product-terms?list=${kind}`) },
        { label: title },
      )}
    >
      <Heading level={1} caption={term ? list : undefined}>
        {title}
      </Heading>
      {term && <p>{t('admin.productTerms.used', { count: term.products, shown: number(term.products) })}</p>}
      <PostForm hidden={{ version: String(term?.version ?? 0) }}>
        {names.map(([name, label, lang]) => (
          <TextField
            key={name}
            name={name}
            label={t(`admin.productTerms.${label}`)}
            lang={lang}
            value={term?.[name] ?? ''}
            {...(name === 'nameUzCyrl' ? { hint: t('admin.productTerms.uzCyrlHint'), optional: true } : {})}
          />
        ))}
        {term && (
          <CheckboxField
            name="retired"
            value="yes"
            label={t('admin.productTerms.retire')}
            hint={t('admin.productTerms.retireHint')}
            checked={term.retiredAt !== null}
          />
        )}
        <Button>{t('admin.productTerms.save')}</Button>
      </PostForm>
    </Frame>
  )
}
