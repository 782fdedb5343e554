import { json } from '@remix-run/node'
import { getT } from '~/i18n/translator.server'
import type { TextKey } from '~/lib/text-key'
import { env } from '~/platform/env.server'

/** Where the words of each code stand, in English. */
export const problemPage = '/en/developers'

type Values = Record<string, string | number>

/** One field that does not fit. */
export interface FieldFault {
  field: string
  code: TextKey
  values?: Values | undefined
}

/** How a program is told no (RFC 9457): a code, the same in English, and by what we find it again. */
export function apiFault(
  { requestId }: { requestId: string },
  status: number,
  code: TextKey,
  {
    headers,
    fields,
    values,
  }: { headers?: Record<string, string>; fields?: FieldFault[]; values?: Values } = {},
): Response {
  const t = getT('en')
  const problem = {
    type: `${env().PUBLIC_ORIGIN}${problemPage}#${code}`,
    ...{ title: t(code, values), status, code, requestId },
    ...(values && { values }),
    ...(fields && {
      errors: fields.map(({ field, code: of, values: with_ }) => ({ field, code: of, title: t(of, with_) })),
    }),
  }
  return json(problem, { status, headers: { ...headers, 'Content-Type': 'application/problem+json' } })
}
