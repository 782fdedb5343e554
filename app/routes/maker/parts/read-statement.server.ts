import type { LoaderFunctionArgs } from '@remix-run/node'
import { getMakerStatement } from '~/domains/vouchers/index.server'
import { notFound, requireTeam } from '~/http/guards.server'
import { periodQuery, readPeriod } from '~/http/sheet/read-period.server'
import { nameInScript } from '~/i18n/show-in-script'

/** The statement of the workshop for the period that the address asks for, with the balance after each line. */
export async function readMakerStatement(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'money', 'maker_staff')
  const { period, asked } = readPeriod(context.url.searchParams, context.now())
  if (!period) return { context, asked, statement: null }
  const found = await getMakerStatement(context, { since: period.begin, until: period.end })
  if (!found) throw notFound()
  const { sums, lines, name, isCut } = found
  let balance = sums.closingTiyin - lines.reduce((sum, { changeTiyin }) => sum + changeTiyin, 0n)
  return {
    context,
    asked,
    statement: {
      ...{ from: period.from, until: period.until, query: String(periodQuery(period)), isCut },
      name: nameInScript(name, context.locale),
      opening: String(sums.openingTiyin),
      in: String(sums.inTiyin),
      out: String(sums.outTiyin),
      closing: String(sums.closingTiyin),
      lines: lines.map(({ id, at, purpose, changeTiyin, paper }) => {
        balance += changeTiyin
        return {
          ...{ id: String(id), at, purpose, paper },
          change: String(changeTiyin),
          balance: String(balance),
        }
      }),
    },
  }
}

/** The same for a file, which there is none of for a period that is none. */
export async function requireMakerStatement(args: LoaderFunctionArgs) {
  const { context, statement } = await readMakerStatement(args)
  if (!statement) throw notFound()
  return { context, statement }
}
