import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { registerStatuses } from '~/domains/market/index.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { arrange } from '~/http/page/paging'
import { pageTags } from '~/http/page/search-engines'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { Button } from '~/ui/action/button'
import { ButtonLink } from '~/ui/action/button-link'
import { EmptyState } from '~/ui/content/empty-state'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Name } from '~/ui/content/name'
import { ListTable } from '~/ui/data/list-table'
import { SearchField } from '~/ui/form/search-field'
import { SelectField } from '~/ui/form/select-field'
import { ContractStatus } from '~/ui/market/contracts/contract-status'
import { chooseContracts, readRegister } from '../parts/contracts/read-register.server'
import { RegisterData } from '../parts/contracts/register-data'

export const meta: MetaFunction<typeof loader> = (args) => pageTags(args)

export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { locale, url } = context
  const { money, dateShort } = createFormat(locale)
  const { rows: chosen, years, choice } = chooseContracts(await readRegister(context), url.searchParams)
  const { rows, list } = arrange(url.searchParams, chosen, {
    total: ({ totalTiyin }) => totalTiyin,
    signed: ({ signedOn }) => signedOn,
  })
  return json({
    title: pageTitle(locale, 'register.title'),
    description: getT(locale)('register.lead'),
    ...{ years, choice, list, statuses: registerStatuses },
    contracts: rows.map(({ totalTiyin, signedOn, overOn: _, ...row }) => ({
      ...{ ...row, total: money(totalTiyin), signedOn: dateShort(signedOn) },
    })),
  })
}

/** The public register of contracts that were made in the portal. */
export default function ContractRegister() {
  const t = useT()
  const here = useHere()
  const { contracts, years, choice, list, statuses } = useLoaderData<typeof loader>()
  return (
    <Frame
      width="wide"
      crumbs={[{ label: t('shop.market.title'), href: here('/market') }, { label: t('register.title') }]}
    >
      <div className="grid gap-2">
        <Heading level={1}>{t('register.title')}</Heading>
        <p className="max-w-2xl">{t('register.lead')}</p>
      </div>
      <search>
        <form method="get" className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1fr_auto]">
          <div className="sm:col-span-2 lg:col-span-4">
            <SearchField label={t('register.search')} value={choice.q} />
          </div>
          <SelectField
            name="status"
            label={t('requests.list.state')}
            options={statuses.map((value) => ({ value, label: t(`contracts.status.${value}`) }))}
            value={choice.status}
            emptyLabel={t('register.anyStatus')}
          />
          <SelectField
            name="year"
            label={t('register.year')}
            options={years.map((value) => ({ value, label: value }))}
            value={choice.year}
            emptyLabel={t('register.anyYear')}
          />
          <SelectField
            name="way"
            label={t('register.way')}
            options={[{ value: 'direct', label: t('register.direct') }]}
            value={choice.way}
            emptyLabel={t('register.anyWay')}
          />
          <Button look="secondary">{t('public.makers.show')}</Button>
        </form>
      </search>
      {contracts.length === 0 ? (
        <EmptyState
          icon="document"
          title={t('register.none')}
          text={t('register.noneText')}
          action={
            <ButtonLink look="secondary" href={here('/contracts')}>
              {t('register.all')}
            </ButtonLink>
          }
        />
      ) : (
        <ListTable
          list={list}
          caption={t('register.title')}
          captionHidden
          rows={contracts}
          rowKey={({ number }) => number}
          columns={[
            {
              key: 'number',
              label: t('contracts.list.number'),
              rowHeader: true,
              cell: ({ number }) => number,
            },
            {
              key: 'buyer',
              label: t('contracts.fact.buyer'),
              cell: ({ buyerName }) => <Name of={buyerName} />,
            },
            {
              key: 'shop',
              label: t('contracts.fact.shop'),
              cell: ({ shopName, shopSlug }) =>
                shopSlug ? (
                  <a className="inline-flex min-h-11 items-center" href={here(`/market/sellers/${shopSlug}`)}>
                    <Name of={shopName} />
                  </a>
                ) : (
                  <Name of={shopName} />
                ),
            },
            {
              key: 'title',
              label: t('register.subject'),
              cell: ({ title, directGround }) => (
                <>
                  {title ? <FreeText of={title} /> : '–'}
                  {directGround && (
                    <p>
                      {t('state.direct')}: {t(`state.ground.${directGround}`)}
                    </p>
                  )}
                </>
              ),
            },
            {
              ...{ key: 'total', label: t('contracts.fact.total'), numeric: true, sorts: true },
              cell: ({ total }) => total,
            },
            {
              key: 'stages',
              label: t('contracts.stages'),
              cell: ({ accepted, stages }) => t('register.stages', { accepted, count: stages }),
            },
            { key: 'signed', label: t('register.signed'), sorts: true, cell: ({ signedOn }) => signedOn },
            {
              key: 'state',
              label: t('requests.list.state'),
              cell: ({ status }) => <ContractStatus status={status} />,
            },
          ]}
        />
      )}
      <RegisterData />
    </Frame>
  )
}
