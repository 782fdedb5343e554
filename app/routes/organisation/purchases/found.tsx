import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getOwnPurchaser, submitPurchaser } from '~/domains/market/index.server'
import { purchaserForm } from '~/domains/market/schema'
import { listDistrictChoices } from '~/domains/reference/index.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireSignedIn } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { SelectField } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'
import { PurchaserState } from '../parts/purchases/purchaser-state'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const [purchaser, places] = await Promise.all([
    getOwnPurchaser(context),
    listDistrictChoices(context.locale),
  ])
  return json({ title: pageTitle(context.locale, 'purchasing.found.title'), purchaser, places })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireSignedIn(args)
  const parsed = parseForm(await readFormData(args.request), purchaserForm)
  if (!parsed.ok) return refuseForm(parsed)
  const submitted = await perform(context, submitPurchaser, parsed.value)
  if (!submitted.ok)
    return refuseForm(submitted, {
      'purchasing.error.district': 'soato',
      'purchasing.error.known': 'taxNumber',
    })
  const to = `/${context.locale}/organisation/purchases/found`
  return redirectWithNotice(to, { key: 'purchasing.found.sent', tone: 'success' })
}

/** Somebody asks to buy for an organisation, and reads what became of that. Who was refused mends what she sent. */
export default function Found() {
  const t = useT()
  const here = useHere()
  const { purchaser, places } = useLoaderData<typeof loader>()
  const mayAsk = !purchaser || purchaser.status === 'refused'
  return (
    <Frame width="narrow" back={{ href: here('/account') }}>
      <Heading level={1}>{t('purchasing.found.title')}</Heading>
      {purchaser && <PurchaserState purchaser={purchaser} />}
      {mayAsk && (
        <>
          <p>{t('purchasing.found.lead')}</p>
          <PostForm>
            <TextField
              name="name"
              label={t('purchasing.found.name')}
              hint={t('purchasing.found.nameHint')}
              value={purchaser?.name}
            />
            <TextField
              name="taxNumber"
              kind="taxNumber"
              label={t('purchasing.fact.taxNumber')}
              hint={t('purchasing.found.taxNumberHint')}
              value={purchaser?.taxNumber}
              width={10}
            />
            <SelectField
              name="soato"
              label={t('purchasing.found.district')}
              options={places}
              value={purchaser?.soato}
              emptyLabel={t('purchasing.found.choose')}
            />
            <TextField
              name="address"
              label={t('purchasing.fact.address')}
              hint={t('purchasing.found.addressHint')}
              value={purchaser?.address}
            />
            <p>{t('purchasing.found.next')}</p>
            <Button>{t('purchasing.found.submit')}</Button>
          </PostForm>
        </>
      )}
    </Frame>
  )
}
