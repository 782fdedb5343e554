import type { LoaderFunctionArgs } from '@remix-run/node'
import { findServices } from '~/domains/services/index.server'
import { pdfResponse } from '~/http/sheet/pdf-response'
import type { OwnData } from '~/workflows/own-data/export-data.server'
import { dataSheet } from './parts/data-sheet.server'
import { openOwnData } from './parts/open-own-data.server'

/** The same file for people: what matters of it, in the reader's language. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, bytes } = await openOwnData(args)
  const { locale } = context
  const data = JSON.parse(bytes.toString('utf8')) as OwnData
  const services = new Map((await findServices({ locale })).map(({ code, name }) => [code, name]))
  return pdfResponse(await dataSheet(data, locale, services), 'hamroh-my-data')
}
