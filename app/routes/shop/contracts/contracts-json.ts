import type { LoaderFunctionArgs } from '@remix-run/node'
import { allowAnyone } from '~/http/guards.server'
import { getT } from '~/i18n/translator.server'
import { readRegister, registerCells } from '../parts/contracts/read-register.server'
import { registerColumns, typeOfColumn } from '../parts/contracts/register-columns'

/** The whole register, with its own description. Money is a decimal number of soʻm. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const t = getT(context.locale)
  const rows = (await readRegister(context)).map(registerCells)
  const text = JSON.stringify({
    title: t('register.title'),
    description: [t('register.lead'), t('register.data')],
    language: context.locale,
    columns: registerColumns.map((name) => ({
      name,
      type: t(`register.type.${typeOfColumn(name)}`),
      description: t(`register.meaning.${name}`),
    })),
    rows: rows.map(({ sum, ...row }) => ({ ...row, sum: Number(sum) / 100 })),
  })
  return new Response(text, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="hamroh-contracts.json"',
    },
  })
}
